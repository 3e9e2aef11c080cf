package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreCalibrationTest {

  @Test
  void findsTheSlopeThatScoresWereMadeWith() {
    Random random = new Random(5);
    List<double[]> scores = new ArrayList<>();
    int[] truths = new int[4000];
    for (int i = 0; i < truths.length; i++) {
      double score = random.nextGaussian();
      scores.add(new double[] {score, -score});
      truths[i] = random.nextDouble() < 1 / (1 + Math.exp(-3 * 2 * score)) ? 0 : 1;
    }
    ScoreCalibration calibration = ScoreCalibration.fit(scores, truths, 2);
    assertThat(calibration.slope()).isCloseTo(3, within(0.3));
    assertThat(calibration.offsets()[0]).isCloseTo(0, within(0.1));
  }
}
