package org.humoresque.training.expression;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.eval.Calibration;
import org.humoresque.training.eval.ConfusionMatrix;

/**
 * What a classifier read in labelled faces.
 *
 * @param emotions those the classifier tells apart
 * @param probabilities for each face one calibrated probability per emotion, in the same order
 * @param truths for each face the position of its label among the emotions
 * @param leftOut how many faces were not read because their label is none of the emotions
 */
public record FaceReadings(
    List<Emotion> emotions, List<double[]> probabilities, int[] truths, int leftOut) {

  /**
   * @throws IllegalArgumentException if there are not as many truths as probabilities
   */
  public FaceReadings {
    emotions = List.copyOf(emotions);
    probabilities = List.copyOf(probabilities);
    if (probabilities.size() != truths.length) {
      throw new IllegalArgumentException(
          "there are %d readings of %d faces".formatted(probabilities.size(), truths.length));
    }
  }

  /** How many faces were read. */
  public int size() {
    return truths.length;
  }

  /** How often each emotion was taken for each: rows true, columns predicted. */
  public ConfusionMatrix confusion() {
    ConfusionMatrix matrix = new ConfusionMatrix(emotions.stream().map(Emotion::label).toList());
    for (int i = 0; i < size(); i++) {
      matrix.add(truths[i], Calibration.argMax(probabilities.get(i)));
    }
    return matrix;
  }

  /** The readings of some faces alone, chosen by their position. */
  public FaceReadings only(IntPredicate chosen) {
    int[] positions = IntStream.range(0, size()).filter(chosen).toArray();
    return new FaceReadings(
        emotions,
        Arrays.stream(positions).mapToObj(probabilities::get).toList(),
        Arrays.stream(positions).map(position -> truths[position]).toArray(),
        leftOut);
  }
}
