package org.humoresque.training.disturbance;

import org.humoresque.vision.image.GreyImage;

/** Something that makes a face harder to read. */
public interface Disturbance {

  /** What is done and how strongly: {@code brightness ×0.25}. */
  String name();

  /** What several disturbances share, so that their mean is worth printing; else the name. */
  default String kind() {
    return name();
  }

  /**
   * The face disturbed; the same face with the same seed always the same way.
   *
   * @param face is left as it is
   * @param seed of what is random in it
   * @return a picture of the same size, 8 bits per pixel
   */
  GreyImage apply(GreyImage face, long seed);
}
