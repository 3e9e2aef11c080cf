package org.humoresque.training.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HalfPrecisionTest {

  @Test
  void everyNumberOfHalfPrecisionSurvives() {
    for (int bits = 0; bits < 0x7C00; bits++) {
      assertThat(HalfPrecision.toBits(HalfPrecision.toFloat((short) bits))).isEqualTo((short) bits);
      assertThat(HalfPrecision.toFloat((short) (bits | 0x8000)))
          .isEqualTo(-HalfPrecision.toFloat((short) bits));
    }
  }

  @Test
  void knownNumbersHaveTheirBits() {
    assertThat(HalfPrecision.toBits(1f)).isEqualTo((short) 0x3C00);
    assertThat(HalfPrecision.toBits(-2f)).isEqualTo((short) 0xC000);
    assertThat(HalfPrecision.toBits(65504f)).isEqualTo((short) 0x7BFF);
    assertThat(HalfPrecision.toBits(0x1p-24f)).isEqualTo((short) 1);
    assertThat(HalfPrecision.toFloat((short) 0x3555)).isEqualTo(0.33325195f);
  }

  @Test
  void tiesGoToTheEvenNeighbour() {
    float step = 0x1p-10f;
    assertThat(HalfPrecision.toFloat(HalfPrecision.toBits(1 + step / 2))).isEqualTo(1f);
    assertThat(HalfPrecision.toFloat(HalfPrecision.toBits(1 + 3 * step / 2)))
        .isEqualTo(1 + 2 * step);
  }

  @Test
  void whatIsTooLargeIsNamed() {
    assertThatThrownBy(() -> HalfPrecision.toBits(70000f)).hasMessageContaining("70000");
    assertThatThrownBy(() -> HalfPrecision.toBits(Float.NaN)).hasMessageContaining("NaN");
  }
}
