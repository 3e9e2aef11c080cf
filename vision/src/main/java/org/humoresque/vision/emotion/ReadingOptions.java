package org.humoresque.vision.emotion;

import java.util.Optional;

/**
 * How a model is used.
 *
 * @param mirror whether each face is also read mirrored and the two readings averaged
 * @param preprocessing in place of the one the model was trained with; its figures no longer apply
 *     then
 */
public record ReadingOptions(boolean mirror, Optional<FacePreprocessing> preprocessing) {

  /** As the model says of itself, with or without mirror averaging. */
  public static ReadingOptions mirrored(boolean mirror) {
    return new ReadingOptions(mirror, Optional.empty());
  }
}
