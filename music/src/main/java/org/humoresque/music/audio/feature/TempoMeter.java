package org.humoresque.music.audio.feature;

import java.util.Optional;

/**
 * Finds the tempo by autocorrelation of onset strength, summed while the sound streams by.
 *
 * <p>Of all distances from 0.3 to 1.5 s that wins whose correlation, with half that of twice the
 * distance, is highest after weighting by a log-normal preference around 120 beats a minute with a
 * deviation of an octave (Ellis 2007). Two corrections follow. A beat half or a third as long wins
 * if the onsets correlate nearly as well at its distance: then those are the beats, and the longer
 * distance only groups them. And the distance is measured more finely at 2, 4, 8… times its length.
 */
final class TempoMeter {

  private static final double FRAMES_A_MINUTE = 60 * 62.5;
  private static final double SLOWEST = 40;
  private static final double FASTEST = 200;
  private static final double PREFERRED = 120;
  private static final double NEARLY = 0.95;
  private static final int LAGS = 400;
  private static final int FEWEST_FRAMES = 125;

  /** Strength is taken against its mean over about half a second. */
  private static final float FORGETTING = 1 / 32f;

  private final float[] recent = new float[LAGS];
  private final double[] sums = new double[LAGS];
  private float mean;
  private int next;
  private long count;

  void add(float strength) {
    mean += FORGETTING * (strength - mean);
    float value = Math.max(0, strength - mean);
    recent[next] = value;
    if (value > 0) {
      for (int lag = 0; lag <= next; lag++) {
        sums[lag] += value * recent[next - lag];
      }
      for (int lag = next + 1; lag < LAGS; lag++) {
        sums[lag] += value * recent[next - lag + LAGS];
      }
    }
    next = (next + 1) % LAGS;
    count++;
  }

  /** Empty without onsets, and for less than two seconds. */
  Optional<Tempo> tempo() {
    if (count < FEWEST_FRAMES || sums[0] <= 0) {
      return Optional.empty();
    }
    double[] correlation = correlation();
    int lag = best(correlation);
    if (lag == 0) {
      return Optional.empty();
    }
    lag = shorter(correlation, lag);
    double tempo = FRAMES_A_MINUTE / refined(correlation, lag);
    double clarity = Math.max(0, Math.min(1, correlation[lag]));
    return Optional.of(new Tempo(Math.max(SLOWEST, Math.min(FASTEST, tempo)), clarity));
  }

  /** By lag, 1 at lag 0, smoothed a little, as beats fall between frames. */
  private double[] correlation() {
    double[] raw = new double[LAGS];
    int most = (int) Math.min(LAGS, count / 2);
    for (int lag = 0; lag < most; lag++) {
      raw[lag] = sums[lag] / sums[0] * count / (count - lag);
    }
    double top = (raw[0] + raw[1]) / 2;
    double[] smooth = new double[LAGS];
    for (int lag = 1; lag < most - 1; lag++) {
      smooth[lag] = (raw[lag - 1] + 2 * raw[lag] + raw[lag + 1]) / 4 / top;
    }
    return smooth;
  }

  private static int best(double[] correlation) {
    int best = 0;
    double bestScore = 0;
    for (int lag = shortest(); lag <= FRAMES_A_MINUTE / SLOWEST; lag++) {
      double octaves = Math.log(FRAMES_A_MINUTE / lag / PREFERRED) / Math.log(2);
      double score =
          (strength(correlation, lag) + strength(correlation, 2.0 * lag) / 2)
              * Math.exp(-octaves * octaves / 2);
      if (isPeak(correlation, lag) && score > bestScore) {
        best = lag;
        bestScore = score;
      }
    }
    return best;
  }

  private static int shorter(double[] correlation, int lag) {
    for (int part = 2; part <= 3; part++) {
      double shorter = interpolated(correlation, lag) / part;
      if (shorter >= shortest()
          && strength(correlation, shorter) >= NEARLY * strength(correlation, lag)) {
        return shorter(correlation, peakNear(correlation, shorter));
      }
    }
    return lag;
  }

  private static double refined(double[] correlation, int lag) {
    double exact = interpolated(correlation, lag);
    for (int times = 2; times * exact < LAGS - 3; times *= 2) {
      int far = peakNear(correlation, times * exact);
      if (!isPeak(correlation, far) || correlation[far] < correlation[lag] / 2) {
        break;
      }
      exact = interpolated(correlation, far) / times;
    }
    return exact;
  }

  private static int shortest() {
    return (int) Math.floor(FRAMES_A_MINUTE / FASTEST);
  }

  /** Of a peak, with its flanks: a beat that falls between two lags counts no less. */
  private static double strength(double[] correlation, double around) {
    int peak = peakNear(correlation, around);
    double sum = 0;
    for (int lag = Math.max(1, peak - 2); lag <= Math.min(LAGS - 1, peak + 2); lag++) {
      sum += correlation[lag];
    }
    return sum;
  }

  /** The highest of three neighbouring lags. */
  private static int peakNear(double[] correlation, double around) {
    int lag = (int) Math.round(around);
    int best = Math.min(lag, LAGS - 1);
    for (int i = Math.max(1, lag - 1); i <= Math.min(LAGS - 1, lag + 1); i++) {
      best = correlation[i] > correlation[best] ? i : best;
    }
    return best;
  }

  private static boolean isPeak(double[] correlation, int lag) {
    return lag > 0
        && lag < LAGS - 1
        && correlation[lag] > 0
        && correlation[lag] >= correlation[lag - 1]
        && correlation[lag] >= correlation[lag + 1];
  }

  /** Where a parabola through three lags is highest. */
  private static double interpolated(double[] correlation, int lag) {
    if (!isPeak(correlation, lag)) {
      return lag;
    }
    double before = correlation[lag - 1];
    double after = correlation[lag + 1];
    double bend = before - 2 * correlation[lag] + after;
    return bend == 0 ? lag : lag + 0.5 * (before - after) / bend;
  }
}
