package org.humoresque.training.cnn;

import org.humoresque.vision.image.GreyImage;

/**
 * A picture to learn from.
 *
 * @param picture square, grey
 * @param label index of its class
 * @param teacher what a teacher network holds for probable, one number per class; empty without a
 *     teacher
 */
public record Example(GreyImage picture, int label, float[] teacher) implements Labelled {

  /** An example without a teacher. */
  public Example(GreyImage picture, int label) {
    this(picture, label, new float[0]);
  }
}
