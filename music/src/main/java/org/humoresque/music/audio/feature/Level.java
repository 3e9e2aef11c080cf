package org.humoresque.music.audio.feature;

import org.humoresque.music.audio.AudioDecoder;

/**
 * How loud the mono sound is, and how often it crosses zero.
 *
 * <ul>
 *   <li>{@code rms} (dB, full scale 0): root mean square of a frame's samples; the mean is {@code
 *       rms.mean.level}. Silent frames do not count.
 *   <li>{@code crossings} (a second): sign changes between neighbouring samples
 *   <li>{@code quiet} (0 to 1): share of frames whose RMS is below the mean of all RMS, high where
 *       few loud moments stand out (Tzanetakis and Cook 2002)
 * </ul>
 */
final class Level implements FrameAnalyzer {

  /** Shares are counted by levels of 0.1 dB from -100 to 0. */
  private static final int STEPS = 1000;

  private final Moments decibels = new Moments(2);
  private final long[] histogram = new long[STEPS + 1];
  private double sum;
  private long frames;

  @Override
  public void analyze(Frame frame) {
    frames++;
    double rms = Math.sqrt(frame.meanSquare);
    sum += rms;
    double db = 20 * Math.log10(Math.max(1e-5, rms));
    histogram[(int) Math.min(STEPS, Math.round((db + 100) * 10))]++;
    if (!frame.isSilent()) {
      decibels.add(db, crossings(frame.samples));
    }
  }

  @Override
  public void summarize(FeatureVector.Builder vector) {
    vector.add("rms.mean.level", decibels.mean(0));
    vector.add("rms.deviation", decibels.deviation(0));
    vector.add("rms.change", decibels.change(0));
    decibels.summarize(vector, "crossings", 1);
    vector.add("quiet", quiet());
  }

  private double quiet() {
    if (frames == 0) {
      return 0;
    }
    double db = 20 * Math.log10(Math.max(1e-5, sum / frames));
    long below = 0;
    for (int step = 0; step < Math.min(STEPS, Math.round((db + 100) * 10)); step++) {
      below += histogram[step];
    }
    return below / (double) frames;
  }

  private static double crossings(float[] samples) {
    int crossings = 0;
    for (int i = 1; i < samples.length; i++) {
      crossings += (samples[i] >= 0) != (samples[i - 1] >= 0) ? 1 : 0;
    }
    return crossings * (double) AudioDecoder.SAMPLE_RATE_HZ / (samples.length - 1);
  }
}
