package org.humoresque.music.audio.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.humoresque.music.audio.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimbreTest {

  @ParameterizedTest
  @ValueSource(doubles = {500, 1000, 2500, 6000})
  void aSineHasItsCentroidAndRollOffAtItsFrequency(double hertz) {
    FeatureVector vector = Measured.of(Signals.sine(hertz, 0.5, 4, 16_000)).vector();
    assertThat(vector.value("centroid.mean")).isCloseTo(hertz, within(25.0));
    assertThat(vector.value("rolloff.mean")).isCloseTo(hertz, within(50.0));
    assertThat(vector.value("bandwidth.mean")).isLessThan(120);
    assertThat(vector.value("flatness.mean")).isLessThan(0.01);
    assertThat(vector.value("crossings.mean")).isCloseTo(2 * hertz, within(0.012 * hertz));
  }

  @Test
  void levelIsThatOfTheSine() {
    AudioFeatures features = Measured.of(Signals.sine(1000, 0.5, 8, 16_000));
    assertThat(features.rms()).isCloseTo(0.5 / Math.sqrt(2), within(1e-4));
    assertThat(features.vector().value("rms.mean.level")).isCloseTo(-9.03, within(0.05));
  }

  @Test
  void aChirpsCentroidTravelsEvenly() {
    FeatureVector vector = Measured.of(Signals.chirp(1000, 7000, 10, 16_000)).vector();
    assertThat(vector.value("centroid.mean")).isCloseTo(4000, within(40.0));
    assertThat(vector.value("centroid.deviation")).isCloseTo(6000 / Math.sqrt(12), within(40.0));
  }

  @Test
  void whiteNoiseIsAsFlatAsTheorySays() {
    FeatureVector vector = Measured.of(Signals.noise(0.5, 10, 16_000)).vector();
    // Powers are exponentially distributed: e to the minus Euler's constant.
    assertThat(vector.value("flatness.mean")).isCloseTo(Math.exp(-0.57722), within(0.01));
    assertThat(vector.value("centroid.mean")).isCloseTo(4000, within(40.0));
    assertThat(vector.value("bandwidth.mean")).isCloseTo(8000 / Math.sqrt(12), within(40.0));
    assertThat(vector.value("rolloff.mean")).isCloseTo(0.85 * 8000, within(40.0));
    assertThat(vector.value("crossings.mean")).isCloseTo(8000, within(100.0));
  }

  @Test
  void tonesStandOutOfNoiseInTheirBandOnly() {
    float[] sound = Signals.noise(0.01, 4, 16_000);
    float[] tone = Signals.sine(1000, 0.5, 4, 16_000);
    for (int i = 0; i < sound.length; i++) {
      sound[i] += tone[i];
    }
    FeatureVector vector = Measured.of(sound).vector();
    assertThat(vector.value("contrast.3.mean")).isGreaterThan(50);
    assertThat(vector.value("contrast.4.mean")).isLessThan(35);
  }

  @Test
  void cepstrumOfAFlatSpectrumIsItsLevelAlone() {
    float[] flat = new float[128];
    Arrays.fill(flat, -20);
    double[] mfcc = new Cepstrum(128, 20).of(flat);
    assertThat(mfcc[0]).isCloseTo(-20 * Math.sqrt(128), within(1e-2));
    for (int n = 1; n < 20; n++) {
      assertThat(mfcc[n]).isCloseTo(0, within(1e-3));
    }
  }

  @Test
  void cepstrumOfACosineIsItsNumber() {
    float[] bands = new float[128];
    for (int band = 0; band < 128; band++) {
      bands[band] = (float) Math.cos(Math.PI * 7 * (band + 0.5) / 128);
    }
    double[] mfcc = new Cepstrum(128, 20).of(bands);
    assertThat(mfcc[7]).isCloseTo(8, within(1e-4));
    assertThat(mfcc[6]).isCloseTo(0, within(1e-4));
  }

  @Test
  void aSteadySoundDoesNotChangeAndAnAlternatingOneDoes() {
    float[] low = Signals.sine(500, 0.5, 0.5, 16_000);
    float[] high = Signals.sine(3000, 0.5, 0.5, 16_000);
    double steady = Measured.value(Signals.joined(low, low, low, low), "flux.mean");
    double moving = Measured.value(Signals.joined(low, high, low, high), "flux.mean");
    assertThat(steady).isLessThan(0.02);
    assertThat(moving).isGreaterThan(2 * steady);
  }

  @ParameterizedTest
  @CsvSource({"0.25", "0.01"})
  void whatDoesNotSayLevelDoesNotDependOnIt(float gain) {
    float[] loud =
        Signals.joined(
            Signals.chord(2, 16_000, 440, 60, 64, 67),
            Signals.noise(0.2, 1, 16_000),
            Signals.clicks(120, 4, 16_000));
    // A noise floor as every recording has one; digital silence knows no smaller half.
    float[] floor = Signals.noise(0.01, 7, 16_000);
    float[] soft = new float[loud.length];
    for (int i = 0; i < loud.length; i++) {
      loud[i] += floor[i];
      soft[i] = loud[i] * gain;
    }
    FeatureVector wanted = Measured.of(loud).vector();
    FeatureVector found = Measured.of(soft).vector();
    for (String name : wanted.names()) {
      if (!name.endsWith(".level")) {
        double value = wanted.value(name);
        assertThat(found.value(name))
            .as(name)
            .isCloseTo(value, within(0.02 + 0.01 * Math.abs(value)));
      }
    }
  }

  @Test
  void silenceHasFeaturesToo() {
    AudioFeatures features = Measured.of(new float[160_000]);
    assertThat(features.tempo()).isEmpty();
    assertThat(features.key()).isEmpty();
    assertThat(features.rms()).isZero();
    assertThat(features.loudness()).isEqualTo(new Loudness(-70, 0));
    assertThat(features.vector().values()).doesNotContain(Double.NaN);
  }
}
