package org.humoresque.music.audio.feature;

/**
 * Mel-frequency cepstral coefficients: the {@link Cepstrum} of a frame's 128 mel bands in decibels,
 * the first twenty values, number 0 to 19, as librosa's {@code feature.mfcc} computes them, but
 * from {@link AudibleBands}. Number 0 is the frame's level, the others are the spectrum's shape.
 * Silent frames do not count.
 *
 * <p>Summed up as mean, deviation and change (dB) over time; the mean of number 0 is {@code
 * mfcc.00.mean.level}. How they vary together is {@code covariance}, see {@link LogCovariance}.
 */
final class Timbre implements FrameAnalyzer {

  static final int COEFFICIENTS = 20;

  private final Cepstrum cepstrum = new Cepstrum(MelSlice.BANDS, COEFFICIENTS);
  private final Moments moments = new Moments(COEFFICIENTS);
  private final LogCovariance covariance = new LogCovariance(COEFFICIENTS);

  @Override
  public void analyze(Frame frame) {
    if (!frame.isSilent()) {
      double[] mfcc = cepstrum.of(frame.audibleDb);
      moments.add(mfcc);
      covariance.add(mfcc);
    }
  }

  @Override
  public void summarize(FeatureVector.Builder vector) {
    for (int n = 0; n < COEFFICIENTS; n++) {
      String name = "mfcc.%02d".formatted(n);
      vector.add(name + (n == 0 ? ".mean.level" : ".mean"), moments.mean(n));
      vector.add(name + ".deviation", moments.deviation(n));
      vector.add(name + ".change", moments.change(n));
    }
  }

  LogCovariance covariance() {
    return covariance;
  }
}
