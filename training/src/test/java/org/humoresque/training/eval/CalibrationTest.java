package org.humoresque.training.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void someoneSureAndAlwaysRightMakesNoError() {
    List<double[]> sure = List.of(new double[] {1, 0}, new double[] {0, 1});
    assertThat(Calibration.expectedError(sure, new int[] {0, 1}, 15)).isZero();
  }

  @Test
  void someoneSureAndHalfWrongErrsByAHalf() {
    List<double[]> sure = List.of(new double[] {1, 0}, new double[] {1, 0});
    assertThat(Calibration.expectedError(sure, new int[] {0, 1}, 15)).isEqualTo(0.5);
  }

  @Test
  void fittedTemperatureUndoesAKnownOverconfidence() {
    Random random = new Random(1);
    List<double[]> logits = new ArrayList<>();
    int[] truths = new int[20_000];
    for (int i = 0; i < truths.length; i++) {
      double honest = random.nextGaussian();
      truths[i] = random.nextDouble() < 1 / (1 + Math.exp(-honest)) ? 0 : 1;
      logits.add(new double[] {3 * honest, 0});
    }
    assertThat(Calibration.fitTemperature(logits, truths)).isCloseTo(3, within(0.15));
  }
}
