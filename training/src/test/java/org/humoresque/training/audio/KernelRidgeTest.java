package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KernelRidgeTest {

  @Test
  void solvesByHandWhatCanBeSolvedByHand() {
    double[][] kernel = {{1, 0.5, 0}, {0.5, 1, 0}, {0, 0, 1}};
    double[][] targets = {{1}, {-1}, {9}};
    KernelRidge ridge = KernelRidge.fit(kernel, targets, new int[] {0, 1}, 0.5);
    assertThat(ridge.biases()[0]).isCloseTo(0, within(1e-12));
    assertThat(ridge.coefficients()[0]).containsExactly(new double[] {1, -1, 0}, within(1e-12));
    assertThat(ridge.predict(kernel[0])[0]).isCloseTo(0.5, within(1e-12));
  }
}
