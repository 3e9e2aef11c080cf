package org.humoresque.training.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoveragePointTest {

  private static final List<double[]> PROBABILITIES =
      List.of(
          new double[] {0.6, 0.4},
          new double[] {0.1, 0.9},
          new double[] {0.8, 0.2},
          new double[] {0.3, 0.7});

  @Test
  void theSurestAreAnsweredFirst() {
    List<CoveragePoint> curve =
        CoveragePoint.curve(PROBABILITIES, new int[] {1, 1, 0, 1}, List.of(1.0, 0.75, 0.5));
    assertThat(curve)
        .containsExactly(
            new CoveragePoint(1.0, 0.75, 0.6),
            new CoveragePoint(0.75, 1, 0.7),
            new CoveragePoint(0.5, 1, 0.8));
  }

  @Test
  void atLeastOneIsAnswered() {
    assertThat(CoveragePoint.curve(PROBABILITIES, new int[] {0, 0, 0, 0}, List.of(0.01)))
        .containsExactly(new CoveragePoint(0.01, 0, 0.9));
  }

  @Test
  void aThresholdSaysHowManyAreAnsweredAndHowWell() {
    int[] truths = {1, 1, 1, 1};
    assertThat(CoveragePoint.from(0.7, PROBABILITIES, truths))
        .contains(new CoveragePoint(0.75, 2.0 / 3, 0.7));
    assertThat(CoveragePoint.from(0.95, PROBABILITIES, truths)).isEmpty();
  }

  @Test
  void aCoverageOutsideItsRangeIsRefused() {
    assertThatThrownBy(
            () -> CoveragePoint.curve(PROBABILITIES, new int[] {0, 0, 0, 0}, List.of(1.2)))
        .hasMessageContaining("(0, 1]")
        .hasMessageContaining("1.2");
  }
}
