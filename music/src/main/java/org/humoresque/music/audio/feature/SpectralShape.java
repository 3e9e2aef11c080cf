package org.humoresque.music.audio.feature;

import java.util.List;

/**
 * Where the energy of a spectrum lies, by magnitude as in librosa; silent frames do not count.
 *
 * <ul>
 *   <li>{@code centroid} (Hz): mean frequency, weighted by magnitude
 *   <li>{@code bandwidth} (Hz): standard deviation of frequency around it
 *   <li>{@code rolloff} (Hz): below it lie 85 % of the magnitude
 *   <li>{@code flatness} (0 to 1): geometric over arithmetic mean of power, without the constant
 *       part; 0.56 for white noise, near 0 for tones
 *   <li>{@code flux} (0 to √2): distance between neighbouring spectra of unit length
 * </ul>
 *
 * <p>Each is summed up as mean, deviation and change over time.
 */
final class SpectralShape implements FrameAnalyzer {

  static final List<String> NAMES = List.of("centroid", "bandwidth", "rolloff", "flatness", "flux");

  private static final double ROLLOFF = 0.85;

  private final Moments moments = new Moments(NAMES.size());
  private float[] previous = new float[0];

  @Override
  public void analyze(Frame frame) {
    if (frame.isSilent()) {
      return;
    }
    float[] magnitude = frame.magnitude;
    double sum = 0;
    double moment = 0;
    double second = 0;
    for (int k = 0; k < magnitude.length; k++) {
      double weighted = (double) magnitude[k] * k;
      sum += magnitude[k];
      moment += weighted;
      second += weighted * k;
    }
    double centroid = moment / sum;
    double bandwidth = Math.sqrt(Math.max(0, second / sum - centroid * centroid));
    moments.add(
        centroid * frame.binHz,
        bandwidth * frame.binHz,
        rolloff(magnitude, sum) * frame.binHz,
        flatness(frame.power),
        flux(frame));
  }

  @Override
  public void summarize(FeatureVector.Builder vector) {
    for (int i = 0; i < NAMES.size(); i++) {
      moments.summarize(vector, NAMES.get(i), i);
    }
  }

  private static int rolloff(float[] magnitude, double sum) {
    double below = 0;
    int k = 0;
    while (k < magnitude.length - 1) {
      below += magnitude[k];
      if (below >= ROLLOFF * sum) {
        break;
      }
      k++;
    }
    return k;
  }

  /** Logarithms of products of eight: fewer of them, and none leaves the range of a double. */
  private static double flatness(float[] power) {
    double logarithms = 0;
    double sum = 0;
    int bins = (power.length - 1) / 8 * 8;
    for (int k = 1; k <= bins; k += 8) {
      double product = 1;
      for (int i = k; i < k + 8; i++) {
        double value = Math.max(FilterBank.FLOOR, power[i]);
        product *= value;
        sum += value;
      }
      logarithms += Math.log(product);
    }
    return Math.exp(logarithms / bins) / (sum / bins);
  }

  private double flux(Frame frame) {
    double energy = 0;
    for (float power : frame.power) {
      energy += power;
    }
    float scale = (float) (1 / Math.sqrt(energy));
    boolean first = previous.length == 0;
    if (first) {
      previous = new float[frame.magnitude.length];
    }
    double distance = 0;
    for (int k = 0; k < previous.length; k++) {
      float now = frame.magnitude[k] * scale;
      float change = now - previous[k];
      distance += change * change;
      previous[k] = now;
    }
    return first ? 0 : Math.sqrt(distance);
  }
}
