package org.humoresque.vision.emotion;

import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.image.GreyImage;

/**
 * Reads the expression of one face.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface EmotionClassifier extends AutoCloseable {

  /** Width and height in pixels of the face pictures this classifier takes: 48 for FER2013. */
  int faceSize();

  /**
   * Reads one face, cropped like those of FER2013: eyes level, from the brows to below the mouth.
   *
   * @param face {@code faceSize()}×{@code faceSize()} grey pixels
   * @return calibrated probabilities of the seven emotions
   * @throws IllegalArgumentException if the picture has another size
   */
  EmotionScores classify(GreyImage face);

  @Override
  void close();
}
