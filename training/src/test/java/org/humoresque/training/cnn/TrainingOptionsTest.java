package org.humoresque.training.cnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrainingOptionsTest {

  private static final TrainingOptions OPTIONS = TrainingOptions.DEFAULT.withEpochs(11);

  @Test
  void rateRisesToItsPeakAndFallsToZeroAlongACosine() {
    double peak = OPTIONS.learningRate();
    assertThat(OPTIONS.learningRateAt(0)).isZero();
    assertThat(OPTIONS.learningRateAt(0.5)).isCloseTo(peak / 2, within(1e-12));
    assertThat(OPTIONS.learningRateAt(1)).isCloseTo(peak, within(1e-12));
    assertThat(OPTIONS.learningRateAt(6)).isCloseTo(peak / 2, within(1e-12));
    assertThat(OPTIONS.learningRateAt(11)).isCloseTo(0, within(1e-12));
  }

  @Test
  void anOptionOutOfRangeIsNamedWithItsValue() {
    assertThatThrownBy(() -> OPTIONS.withEpochs(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("epochs must be at least 1, but is 0.0");
    assertThatThrownBy(() -> new Augmentation(true, -1, 0, 0)).hasMessageContaining("maxRotation");
  }
}
