package org.humoresque.music.audio.feature;

/**
 * The orthonormal discrete cosine transform (type II) of bands in decibels, the first values of it:
 * number 0 is their level, the others are the shape of the spectrum, coarse before fine.
 */
final class Cepstrum {

  private final float[][] cosines;
  private final double[] values;

  /**
   * @param values how many are wanted, at most as many as bands
   */
  Cepstrum(int bands, int values) {
    this.values = new double[values];
    cosines = new float[values][bands];
    for (int n = 0; n < values; n++) {
      double scale = Math.sqrt((n == 0 ? 1.0 : 2.0) / bands);
      for (int band = 0; band < bands; band++) {
        cosines[n][band] = (float) (scale * Math.cos(Math.PI * n * (band + 0.5) / bands));
      }
    }
  }

  /** The values of these bands; the array is reused. */
  double[] of(float[] decibels) {
    int even = decibels.length / 4 * 4;
    for (int n = 0; n < values.length; n++) {
      float[] cosine = cosines[n];
      float s0 = 0;
      float s1 = 0;
      float s2 = 0;
      float s3 = 0;
      for (int band = 0; band < even; band += 4) {
        s0 += cosine[band] * decibels[band];
        s1 += cosine[band + 1] * decibels[band + 1];
        s2 += cosine[band + 2] * decibels[band + 2];
        s3 += cosine[band + 3] * decibels[band + 3];
      }
      for (int band = even; band < decibels.length; band++) {
        s0 += cosine[band] * decibels[band];
      }
      values[n] = s0 + s1 + s2 + s3;
    }
    return values;
  }
}
