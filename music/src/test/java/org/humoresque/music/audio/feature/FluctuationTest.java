package org.humoresque.music.audio.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.humoresque.music.audio.Signals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FluctuationTest {

  @ParameterizedTest
  @CsvSource({"0.5, 0", "1.5, 1", "3, 2", "6, 3", "12, 4"})
  void aTremoloShowsAtItsRate(double hertz, int rate) {
    float[] sound = Signals.noise(0.3, 20, 16_000);
    for (int i = 0; i < sound.length; i++) {
      sound[i] *= (float) (1 + 0.3 * Math.sin(2 * Math.PI * hertz * i / 16_000));
    }
    FeatureVector vector = Measured.of(sound).vector();
    for (int other = 0; other < 6; other++) {
      if (other != rate) {
        assertThat(vector.value("fluctuation.5." + other))
            .isLessThan(vector.value("fluctuation.5." + rate) - 6);
      }
    }
  }
}
