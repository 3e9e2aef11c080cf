package org.humoresque.training.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

  @Test
  void figuresFollowTheirDefinitions() {
    ConfusionMatrix matrix = new ConfusionMatrix(List.of("a", "b"));
    matrix.add(0, 0);
    matrix.add(0, 0);
    matrix.add(0, 1);
    matrix.add(1, 1);

    assertThat(matrix.items()).isEqualTo(4);
    assertThat(matrix.accuracy()).isEqualTo(0.75);
    assertThat(matrix.recall(0)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(matrix.precision(1)).isEqualTo(0.5);
    assertThat(matrix.f1(0)).isCloseTo(0.8, within(1e-12));
    assertThat(matrix.macroF1()).isCloseTo((0.8 + 2.0 / 3) / 2, within(1e-12));
    assertThat(matrix.toArray()).isDeepEqualTo(new int[][] {{2, 1}, {0, 1}});
  }

  @Test
  void aClassThatDoesNotOccurDoesNotCount() {
    ConfusionMatrix matrix = new ConfusionMatrix(List.of("a", "b", "never"));
    matrix.add(0, 0);
    matrix.add(1, 1);
    assertThat(matrix.macroF1()).isEqualTo(1);
    assertThat(matrix.recall(2)).isNaN();
  }
}
