package org.humoresque.vision.emotion;

import java.util.OptionalDouble;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.Resizing;

/**
 * Reads the expression of one face.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface EmotionClassifier extends AutoCloseable {

  /** Width and height in pixels of the face pictures this classifier takes: 48 for FER2013. */
  int faceSize();

  /** How faces are to be brought to that size. */
  default Resizing resizing() {
    return Resizing.SMOOTH;
  }

  /**
   * Reads one face, cropped like those of FER2013: eyes level, from the brows to below the mouth.
   *
   * @param face square grey pixels, at best {@code faceSize()}×{@code faceSize()}; a face of
   *     another size is resized first
   * @return calibrated probabilities of the seven emotions
   * @throws IllegalArgumentException if the picture is not square
   */
  EmotionScores classify(GreyImage face);

  /**
   * The probability of the most probable emotion below which this classifier is not sure, in [0,
   * 1]; empty if it cannot tell, and then every reading counts as sure.
   */
  default OptionalDouble confidenceThreshold() {
    return OptionalDouble.empty();
  }

  /** Whether a reading of this classifier is to be relied on. */
  default boolean isSure(EmotionScores scores) {
    return scores.confidence() >= confidenceThreshold().orElse(0);
  }

  @Override
  void close();
}
