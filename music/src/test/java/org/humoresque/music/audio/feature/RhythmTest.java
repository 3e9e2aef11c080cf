package org.humoresque.music.audio.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.humoresque.music.audio.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

  @ParameterizedTest
  @ValueSource(doubles = {60, 66.6, 72, 80, 88, 90, 100, 113.3, 120, 128, 140, 150, 160, 174, 180})
  void tempoOfClicksIsFoundWithinABeatAMinute(double tempo) {
    AudioFeatures features = Measured.of(Signals.clicks(tempo, 30, 16_000));
    assertThat(features.tempo().orElseThrow().beatsPerMinute()).isCloseTo(tempo, within(1.0));
    assertThat(features.tempo().orElseThrow().clarity()).isGreaterThan(0.7);
    assertThat(features.onsetsPerSecond()).isCloseTo(tempo / 60, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {84, 96, 120, 132})
  void softClicksBetweenTheBeatsAreNotTakenForBeats(double tempo) {
    float[] sound = Signals.clicks(tempo, 30, 16_000);
    float[] twice = Signals.clicks(2 * tempo, 30, 16_000);
    float[] floor = Signals.noise(0.002, 30, 16_000);
    for (int i = 0; i < sound.length; i++) {
      sound[i] += twice[i] / 10 + floor[i];
    }
    assertThat(Measured.of(sound).tempo().orElseThrow().beatsPerMinute())
        .isCloseTo(tempo, within(1.0));
  }

  @Test
  void steadyNoiseHasNoClearTempo() {
    AudioFeatures features = Measured.of(Signals.noise(0.3, 20, 16_000));
    assertThat(features.tempo().map(Tempo::clarity).orElse(0.0)).isLessThan(0.5);
    assertThat(features.onsetsPerSecond()).isLessThan(1);
  }

  @Test
  void aHeldToneHasOneOnset() {
    float[] tone = Signals.sine(440, 0.5, 4, 16_000);
    for (int i = 1; i <= 8_000; i++) {
      tone[tone.length - i] *= i / 8_000f;
    }
    double onsets = Measured.of(Signals.joined(new float[16_000], tone)).onsetsPerSecond() * 5;
    assertThat(onsets).isCloseTo(1, within(0.1));
  }
}
