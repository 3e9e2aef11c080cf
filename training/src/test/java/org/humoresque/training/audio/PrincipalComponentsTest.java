package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

  @Test
  void theFirstDirectionIsTheOneOfMostVariation() {
    Random random = new Random(2);
    double[][] rows = new double[500][];
    for (int i = 0; i < rows.length; i++) {
      double common = 3 * random.nextGaussian();
      rows[i] =
          new double[] {
            common + 0.1 * random.nextGaussian(),
            common + 0.1 * random.nextGaussian(),
            random.nextGaussian()
          };
    }
    PrincipalComponents components = PrincipalComponents.of(rows, 2);
    double[][] directions = components.directions();
    assertThat(directions[0][0]).isCloseTo(directions[1][0], within(0.02));
    assertThat(directions[2][0]).isCloseTo(0, within(0.05));
    assertThat(Math.abs(directions[2][1])).isGreaterThan(0.9);
    double[] embedded = components.embed(new double[] {1, 1, 1});
    assertThat(Math.hypot(embedded[0], embedded[1])).isCloseTo(1, within(1e-9));
  }
}
