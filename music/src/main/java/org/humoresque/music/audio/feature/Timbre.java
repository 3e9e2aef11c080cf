package org.humoresque.music.audio.feature;

/**
 * Mel-frequency cepstral coefficients: the orthonormal discrete cosine transform (type II) of a
 * frame's 128 mel bands in decibels, the first twenty values, number 0 to 19, as librosa's {@code
 * feature.mfcc} computes them, but from {@link AudibleBands}. Number 0 is the frame's level, the
 * others are the spectrum's shape. Silent frames do not count.
 *
 * <p>Summed up as mean, deviation and change (dB) over time; the mean of number 0 is {@code
 * mfcc.00.mean.level}.
 */
final class Timbre implements FrameAnalyzer {

  static final int COEFFICIENTS = 20;

  private final float[][] cosines = cosines(MelSlice.BANDS);
  private final double[] mfcc = new double[COEFFICIENTS];
  private final Moments moments = new Moments(COEFFICIENTS);

  @Override
  public void analyze(Frame frame) {
    if (!frame.isSilent()) {
      transform(frame.audibleDb);
      moments.add(mfcc);
    }
  }

  /** The coefficients of these bands; the array is reused. */
  double[] transform(float[] decibels) {
    for (int n = 0; n < COEFFICIENTS; n++) {
      float[] cosine = cosines[n];
      float s0 = 0;
      float s1 = 0;
      float s2 = 0;
      float s3 = 0;
      for (int band = 0; band < decibels.length; band += 4) {
        s0 += cosine[band] * decibels[band];
        s1 += cosine[band + 1] * decibels[band + 1];
        s2 += cosine[band + 2] * decibels[band + 2];
        s3 += cosine[band + 3] * decibels[band + 3];
      }
      mfcc[n] = s0 + s1 + s2 + s3;
    }
    return mfcc;
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

  private static float[][] cosines(int bands) {
    float[][] cosines = new float[COEFFICIENTS][bands];
    for (int n = 0; n < COEFFICIENTS; n++) {
      double scale = Math.sqrt((n == 0 ? 1.0 : 2.0) / bands);
      for (int band = 0; band < bands; band++) {
        cosines[n][band] = (float) (scale * Math.cos(Math.PI * n * (band + 0.5) / bands));
      }
    }
    return cosines;
  }
}
