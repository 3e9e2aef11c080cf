package org.humoresque.music.audio.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.humoresque.music.audio.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmonyTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void cadencesAreInTheirKey(int tonic) {
    assertThat(Measured.of(major(tonic, 440)).key().orElseThrow().name())
        .isEqualTo(MusicalKey.NAMES.get(tonic) + " major");
    assertThat(Measured.of(minor(tonic)).key().orElseThrow().name())
        .isEqualTo(MusicalKey.NAMES.get(tonic) + " minor");
  }

  @ParameterizedTest
  @ValueSource(doubles = {430, 435, 445, 450})
  void keyIsFoundWhateverTheTuning(double hertz) {
    assertThat(Measured.of(major(2, hertz)).key().orElseThrow().name()).isEqualTo("D major");
  }

  @Test
  void chromaOfASingleToneIsItsPitchClass() {
    double[] chroma = Measured.of(Signals.sine(440, 0.5, 4, 16_000)).chroma();
    assertThat(chroma[9]).isGreaterThan(0.95);
    assertThat(Arrays.stream(chroma).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void aChordHasItsTones() {
    double[] chroma = Measured.of(Signals.chord(4, 16_000, 440, 62, 66, 69)).chroma();
    double others = 1 - chroma[2] - chroma[6] - chroma[9];
    assertThat(others).isLessThan(0.12);
    assertThat(Math.min(chroma[2], Math.min(chroma[6], chroma[9]))).isGreaterThan(0.2);
  }

  @Test
  void transposingChangesNoFeature() {
    FeatureVector low = Measured.of(major(0, 440)).vector();
    FeatureVector high = Measured.of(major(3, 440)).vector();
    for (int i = 0; i < 12; i++) {
      String name = "chroma.%02d".formatted(i);
      assertThat(high.value(name)).isCloseTo(low.value(name), within(0.03));
    }
    assertThat(high.value("key.mode")).isCloseTo(low.value("key.mode"), within(0.05));
  }

  @Test
  void modeTellsMajorFromMinor() {
    assertThat(Measured.value(major(0, 440), "key.mode")).isPositive();
    assertThat(Measured.value(minor(0), "key.mode")).isNegative();
  }

  /** I IV V I. */
  private static float[] major(int tonic, double hertz) {
    return progression(hertz, 60 + tonic, new int[][] {{0, 4, 7}, {5, 9, 12}, {7, 11, 14}});
  }

  /** i iv v i. */
  private static float[] minor(int tonic) {
    return progression(440, 60 + tonic, new int[][] {{0, 3, 7}, {5, 8, 12}, {7, 10, 14}});
  }

  private static float[] progression(double hertz, int root, int[][] chords) {
    float[][] pieces = new float[chords.length + 1][];
    for (int i = 0; i <= chords.length; i++) {
      int[] chord = chords[i % chords.length].clone();
      for (int j = 0; j < chord.length; j++) {
        chord[j] += root;
      }
      pieces[i] = Signals.chord(1.5, 16_000, hertz, chord);
    }
    return Signals.joined(pieces);
  }
}
