package org.humoresque.music.demo.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.humoresque.music.demo.synth.Mixer.Mastering;
import org.humoresque.music.demo.synth.Mixer.Place;
import org.humoresque.music.demo.synth.SawEnsemble.Colour;
import org.humoresque.music.demo.synth.SawEnsemble.Sway;
import org.humoresque.music.demo.synth.StruckBody.Partial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentsTest {

  private static final Instrument STRING = new PluckedString(3, 0.5, 0.2);
  private static final Instrument BELL = new StruckBody(List.of(new Partial(1, 1, 2)), 0.5, 0);

  static Stream<Instrument> instruments() {
    Stream<Instrument> pitched =
        Stream.of(
            STRING,
            BELL,
            new StruckBody(List.of(new Partial(1, 1, 2), new Partial(2, 0.5, 1)), 0.3, 2),
            new ElectricPiano(2, 1),
            new SawEnsemble(3, 12, new Colour(2000, 500, 0.3), new Sway(10, 12, 50), 0.1, 0.3),
            new Wind(List.of(1.0, 0.3), 0.1, 12, 0.05, 20),
            new Reed(20, 100, 1),
            new Bass(300, 900, 0.5, 0.5, 0.5),
            new PowerGuitar(10, true));
    return Stream.concat(pitched, Stream.of(Drum.values()));
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void everyNoteSoundsStaysInBoundsAndEndsWithoutAClick(Instrument instrument) {
    for (double hertz : new double[] {41, 220, 1760}) {
      Tone tone = instrument.play(hertz, 0.4, 0.9, new Noise(1));
      for (float[] side : new float[][] {tone.left(), tone.right()}) {
        assertThat(peak(side)).as("peak at " + hertz).isBetween(0.02, 2.5);
        assertThat(side[side.length - 1]).as("last sample").isCloseTo(0, within(0.003f));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void sameSeedGivesTheSameNote(Instrument instrument) {
    assertThat(instrument.play(220, 0.2, 0.5, new Noise(3)).left())
        .isEqualTo(instrument.play(220, 0.2, 0.5, new Noise(3)).left());
  }

  @ParameterizedTest
  @ValueSource(doubles = {82.4, 110, 196, 440, 659.3})
  void pluckedStringIsInTune(double hertz) {
    float[] tone = STRING.play(hertz, 1.5, 0.7, new Noise(5)).left();
    assertThat(cents(pitch(tone, hertz), hertz)).isCloseTo(0, within(5.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {110, 440, 1760})
  void bellIsInTune(double hertz) {
    float[] tone = BELL.play(hertz, 1.5, 0.7, new Noise(5)).left();
    assertThat(cents(pitch(tone, hertz), hertz)).isCloseTo(0, within(3.0));
  }

  @Test
  void mixIsLimitedHoweverLoudItIs() {
    Mixer mixer = new Mixer(2);
    for (int i = 0; i < 40; i++) {
      mixer.add(STRING.play(220 + 10 * i, 1, 1, new Noise(i)), 0.02 * i, new Place(3, 0, 0.5));
    }
    var sound = mixer.mixDown(new Mastering(-6, 1, 0, 3), 0.3);
    assertThat(Math.max(peak(sound.left()), peak(sound.right()))).isLessThanOrEqualTo(0.85);
  }

  @Test
  void panMovesASoundAside() {
    Mixer mixer = new Mixer(1);
    mixer.add(BELL.play(440, 0.5, 0.5, new Noise(1)), 0, new Place(1, -1, 0));
    var sound = mixer.mixDown(new Mastering(-20, 1, 0, 0), 0.1);
    assertThat(peak(sound.right())).isLessThan(0.01 * peak(sound.left()));
  }

  private static double peak(float[] samples) {
    double peak = 0;
    for (float sample : samples) {
      assertThat(sample).isFinite();
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  private static double cents(double hertz, double expected) {
    return 1200 * Math.log(hertz / expected) / Math.log(2);
  }

  /** The frequency near the expected one whose sine agrees best with the sound. */
  private static double pitch(float[] samples, double expected) {
    double best = 0;
    double strongest = 0;
    for (double cents = -30; cents <= 30; cents += 0.5) {
      double hertz = expected * Waves.cents(cents);
      double real = 0;
      double imaginary = 0;
      for (int i = 4000; i < 40_000; i++) {
        double window = Math.sin(Math.PI * (i - 4000) / 36_000);
        double angle = 2 * Math.PI * hertz * i / Tone.SAMPLE_RATE_HZ;
        real += window * samples[i] * Math.cos(angle);
        imaginary += window * samples[i] * Math.sin(angle);
      }
      double strength = real * real + imaginary * imaginary;
      if (strength > strongest) {
        strongest = strength;
        best = hertz;
      }
    }
    return best;
  }
}
