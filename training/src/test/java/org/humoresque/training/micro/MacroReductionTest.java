package org.humoresque.training.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MacroReductionTest {

  @Test
  void theMiddleBetweenOnsetAndApexBecomesTheApex() {
    assertThat(MacroReduction.reduce(List.of(1, 2, 3, 4, 5))).containsExactly(1, 2, 3, 2, 1);
    assertThat(MacroReduction.reduce(List.of(1, 2))).containsExactly(1, 2, 1);
  }

  @Test
  void oneFrameIsNoExpression() {
    assertThatIllegalArgumentException().isThrownBy(() -> MacroReduction.reduce(List.of(1)));
  }
}
