package org.humoresque.vision.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BumpFitTest {

  @Test
  void findsWhenABumpOnASlopeBeginsPeaksAndEnds() {
    Random noise = new Random(3);
    double[] times = new double[60];
    double[] values = new double[60];
    for (int i = 0; i < times.length; i++) {
      times[i] = i / 60.0;
      values[i] = 2 + times[i] + 3 * rise(times[i]) + 0.1 * noise.nextGaussian();
    }

    BumpFit.Fit fit =
        new BumpFit(times, values, SpotterOptions.STANDARD).fit(0.5, 0.12, 0.6).orElseThrow();

    assertThat(fit.onset()).isCloseTo(0.38, within(0.03));
    assertThat(fit.apex()).isCloseTo(0.5, within(0.02));
    assertThat(fit.offset()).isCloseTo(0.68, within(0.03));
    assertThat(fit.explained()).isGreaterThan(0.9);
  }

  @Test
  void tooFewMomentsTellNothing() {
    double[] few = {0, 0.1, 0.2};

    assertThat(new BumpFit(few, few, SpotterOptions.STANDARD).fit(0.1, 0.1, 0.6)).isEmpty();
  }

  private static double rise(double time) {
    if (time <= 0.38 || time >= 0.68) {
      return 0;
    }
    double share = time < 0.5 ? (time - 0.38) / 0.12 : (0.68 - time) / 0.18;
    return 0.5 - 0.5 * Math.cos(Math.PI * share);
  }
}
