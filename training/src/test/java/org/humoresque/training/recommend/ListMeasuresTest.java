package org.humoresque.training.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ListMeasuresTest {

  @Test
  void precisionLooksAtTenOrAtAsManyAsThereAre() {
    boolean[] list = new boolean[20];
    list[0] = true;
    list[4] = true;
    list[15] = true;
    assertThat(ListMeasures.precision(list, 50)).isEqualTo(0.2);
    assertThat(ListMeasures.precision(list, 5)).isEqualTo(0.4);
    assertThat(ListMeasures.precision(list, 0)).isZero();
  }

  @Test
  void averagePrecisionIsThatOfTheTextbook() {
    // Right at places 1, 3 and 5 of 5: (1 + 2/3 + 3/5) / 3.
    boolean[] list = {true, false, true, false, true};
    assertThat(ListMeasures.averagePrecision(list, 3))
        .isCloseTo((1 + 2.0 / 3 + 3.0 / 5) / 3, within(1e-12));
  }

  @Test
  void gainIsOneForTheBestOrderAndLessForAnother() {
    double[] possible = {3, 2, 3, 0, 1, 2};
    assertThat(ListMeasures.normalisedGain(new double[] {3, 3, 2, 2, 1, 0}, possible))
        .isCloseTo(1, within(1e-12));
    // Discounts are the binary logarithms of 2 to 7.
    double sum = 3 + 2 / 1.5849625 + 3 / 2.0 + 0 + 1 / 2.5849625 + 2 / 2.8073549;
    double ideal = 3 + 3 / 1.5849625 + 2 / 2.0 + 2 / 2.3219281 + 1 / 2.5849625;
    assertThat(ListMeasures.normalisedGain(possible, possible))
        .isCloseTo(sum / ideal, within(1e-6));
  }
}
