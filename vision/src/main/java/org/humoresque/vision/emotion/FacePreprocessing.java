package org.humoresque.vision.emotion;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.humoresque.vision.image.GreyImage;

/**
 * What is done to a face before a network sees it: the same code in training and in serving, named
 * in the model's metadata.
 */
public enum FacePreprocessing {

  /** Brightness from 0 to 1. */
  UNIT("unit") {
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
  STANDARDIZED("standardized") {
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

  private final String label;

  FacePreprocessing(String label) {
    this.label = label;
  }

  /** The name in model metadata and on the command line. */
  public String label() {
    return label;
  }

  /**
   * Reads a label.
   *
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  public static FacePreprocessing parse(String label) {
    return Arrays.stream(values())
        .filter(preprocessing -> preprocessing.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown preprocessing '%s'; allowed: %s"
                        .formatted(
                            label,
                            Arrays.stream(values())
                                .map(FacePreprocessing::label)
                                .collect(Collectors.joining(", ")))));
  }

  /**
   * A face as the network takes it.
   *
   * @return width × height numbers, row by row
   */
  public float[] apply(GreyImage face) {
    byte[] pixels = face.pixels();
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
