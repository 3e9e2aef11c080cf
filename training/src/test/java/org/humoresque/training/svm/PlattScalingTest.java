package org.humoresque.training.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattScalingTest {

  @Test
  void aKnownSigmoidIsFoundAgain() {
    Random random = new Random(5);
    double[] decisions = new double[20_000];
    boolean[] first = new boolean[decisions.length];
    for (int i = 0; i < decisions.length; i++) {
      decisions[i] = random.nextGaussian();
      first[i] = random.nextDouble() < 1 / (1 + Math.exp(-(1.7 * decisions[i] - 0.4)));
    }
    PlattScaling scaling = PlattScaling.fit(decisions, first, ones(first.length));
    assertThat(scaling.slope()).isEqualTo(1.7, within(0.1));
    assertThat(scaling.offset()).isEqualTo(-0.4, within(0.1));
  }

  @Test
  void decisionsThatSayNothingGiveTheShareOfTheSides() {
    PlattScaling scaling =
        PlattScaling.fit(
            new double[] {0, 0, 0, 0}, new boolean[] {true, true, true, false}, ones(4));
    assertThat(scaling.slope()).isZero();
    assertThat(1 / (1 + Math.exp(-scaling.offset()))).isBetween(0.5, 0.8);
  }

  private static double[] ones(int many) {
    double[] ones = new double[many];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }
}
