package org.humoresque.vision.identity;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What a face is compared by: a direction in a space where pictures of one person lie close. No
 * picture can be made of it.
 *
 * @param model version of the model that made it; those of different models cannot be compared
 * @param values of length 1 together; not copied, so leave them alone
 */
public record FaceEmbedding(String model, float[] values) {

  private static final double ROUNDING = 1e-3;

  /**
   * @throws IllegalArgumentException if the values are no direction of length 1
   */
  public FaceEmbedding {
    double length = Math.sqrt(product(values, values));
    if (!(Math.abs(length - 1) < ROUNDING)) {
      throw new IllegalArgumentException(
          "an embedding has length 1, but this one has %s".formatted(length));
    }
  }

  /** The direction of any values that are not all zero. */
  static FaceEmbedding towards(String model, float[] values) {
    return new FaceEmbedding(model, unit(values));
  }

  /** Half-way between several of one model. */
  static FaceEmbedding mean(List<FaceEmbedding> embeddings) {
    float[] sum = new float[embeddings.get(0).values.length];
    for (FaceEmbedding embedding : embeddings) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += embedding.values[i];
      }
    }
    return towards(embeddings.get(0).model, sum);
  }

  /**
   * The cosine of the angle to another: 1 the same picture, about 0 somebody else.
   *
   * @throws IllegalArgumentException if another model made it
   */
  public double similarity(FaceEmbedding other) {
    if (!model.equals(other.model) || values.length != other.values.length) {
      throw new IllegalArgumentException(
          "an embedding of the model %s cannot be compared with one of %s"
              .formatted(model, other.model));
    }
    return Math.max(-1, Math.min(1, product(values, other.values)));
  }

  /** To be kept: four bytes for each value, the most significant first. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  /**
   * What was kept.
   *
   * @throws IllegalArgumentException if these bytes are no embedding
   */
  public static FaceEmbedding fromBytes(String model, byte[] bytes) {
    if (bytes.length == 0 || bytes.length % Float.BYTES != 0) {
      throw new IllegalArgumentException(
          "an embedding has four bytes for each value, but this has %d bytes"
              .formatted(bytes.length));
    }
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return new FaceEmbedding(model, values);
  }

  /** The same direction with length 1; all zero stays so. */
  static float[] unit(float[] values) {
    double length = Math.sqrt(product(values, values));
    float[] unit = values.clone();
    for (int i = 0; i < unit.length; i++) {
      unit[i] = length > 0 ? (float) (unit[i] / length) : 0;
    }
    return unit;
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
