package org.humoresque.training.expression;

import java.util.Arrays;
import java.util.List;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.emotion.EmotionClassifier;

/**
 * How long a classifier takes for one face at a time on one core, everything included:
 * preprocessing, the mirrored face where that is on, the network, softmax.
 */
public final class ReadingSpeed {

  private static final int WARM_UP = 200;
  private static final int TIMED = 500;

  private ReadingSpeed() {}

  /**
   * The median of {@value #TIMED} single readings after {@value #WARM_UP} untimed ones; faces are
   * taken in turn.
   *
   * @param faces at least one
   * @return in milliseconds
   */
  public static double medianMilliseconds(EmotionClassifier classifier, List<LabelledFace> faces) {
    for (int i = 0; i < WARM_UP; i++) {
      classifier.classify(faces.get(i % faces.size()).image());
    }
    long[] nanoseconds = new long[TIMED];
    for (int i = 0; i < TIMED; i++) {
      long start = System.nanoTime();
      classifier.classify(faces.get(i % faces.size()).image());
      nanoseconds[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanoseconds);
    return nanoseconds[TIMED / 2] / 1e6;
  }
}
