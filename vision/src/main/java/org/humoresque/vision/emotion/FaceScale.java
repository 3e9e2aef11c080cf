package org.humoresque.vision.emotion;

/** How the greys of a face, from 0 to 255, become a network's numbers. */
enum FaceScale {

  /** Brightness from 0 to 1. */
  UNIT {
    @Override
    void normalize(float[] values) {
      for (int i = 0; i < values.length; i++) {
        values[i] /= 255f;
      }
    }
  },

  /**
   * Each face brought to mean 0 and standard deviation 1, so that neither brightness nor contrast
   * of the light matters. A blank face becomes all zeros.
   */
  STANDARDIZED {
    @Override
    void normalize(float[] values) {
      double sum = 0;
      double squares = 0;
      for (float value : values) {
        sum += value;
        squares += (double) value * value;
      }
      double mean = sum / values.length;
      double variance = Math.max(0, squares / values.length - mean * mean);
      double scale = variance < 1e-6 ? 0 : 1 / Math.sqrt(variance);
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) ((values[i] - mean) * scale);
      }
    }
  };

  /** The numbers of these greys. */
  float[] numbers(byte[] pixels) {
    float[] values = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      values[i] = pixels[i] & 0xFF;
    }
    normalize(values);
    return values;
  }

  /** Works in place on brightness values from 0 to 255. */
  abstract void normalize(float[] values);
}
