package org.humoresque.vision.identity;

/**
 * The directions in which a descriptor tells people apart: principal components of many faces, each
 * divided by how much faces vary along it.
 *
 * @param descriptor what is measured
 * @param components its principal components
 */
public record Subspace(Descriptor descriptor, Projection components) {

  /** The direction of an aligned face: the sum of it and of its mirror image, of length 1. */
  float[] project(Grey face, Grey mirrored) {
    return direction(
        components.apply(descriptor.describe(face)),
        components.apply(descriptor.describe(mirrored)));
  }

  /** The direction half-way between two. */
  public static float[] direction(float[] face, float[] mirrored) {
    float[] one = FaceEmbedding.unit(face);
    float[] other = FaceEmbedding.unit(mirrored);
    for (int i = 0; i < one.length; i++) {
      one[i] += other[i];
    }
    return FaceEmbedding.unit(one);
  }
}
