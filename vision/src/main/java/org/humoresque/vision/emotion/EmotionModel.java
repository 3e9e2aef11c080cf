package org.humoresque.vision.emotion;

import java.util.List;
import org.humoresque.inference.ModelFile;
import org.humoresque.kernel.Emotion;
import org.humoresque.vision.image.GreyImage;

/**
 * A classifier that was trained: one network, or several that are averaged. What it says before its
 * numbers become probabilities can be looked at, and its file tells where it comes from.
 */
public interface EmotionModel extends EmotionClassifier {

  /** What the model's file says of itself. */
  ModelFile file();

  /** The emotions it tells apart, in the order of its logits; to all others it gives 0. */
  List<Emotion> emotions();

  /** How its logits become probabilities. */
  ProbabilityScale scale();

  /**
   * One number for each of {@link #emotions()}, which {@link #scale()} makes probabilities of.
   *
   * @param face square, of any size
   */
  double[] logits(GreyImage face);
}
