package org.humoresque.music.audio.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.humoresque.music.audio.Signals;
import org.junit.jupiter.api.Test;

class FeatureVectorTest {

  private static final FeatureVector VECTOR =
      Measured.of(Signals.chord(6, 16_000, 440, 60, 64, 67)).vector();

  @Test
  void everySoundHasTheSameNamesInTheSameOrder() {
    FeatureVector silence = Measured.of(new float[100]).vector();
    assertThat(silence.names()).isEqualTo(VECTOR.names()).doesNotHaveDuplicates();
    assertThat(VECTOR.names().get(0)).isEqualTo("mfcc.00.mean.level");
    assertThat(VECTOR.names().get(173)).isEqualTo("loudness.range");
  }

  @Test
  void everyFeatureIsInTheDocumentation() throws IOException {
    Path page = Path.of(System.getProperty("humoresque.root"), "docs", "audio-features.md");
    String text = Files.readString(page);
    assertThat(text).contains("1,986 numbers");
    for (String name : VECTOR.names()) {
      assertThat(text).contains("`" + family(name));
    }
  }

  @Test
  void unknownNamesAreRefused() {
    assertThatThrownBy(() -> VECTOR.value("warmth"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("warmth");
  }

  @Test
  void namesAndValuesMustMatch() {
    assertThatThrownBy(() -> new FeatureVector(List.of("a"), new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 names for 2 values");
  }

  private static String family(String name) {
    String first = name.split("\\.")[0];
    return switch (first) {
      case "key", "onsets", "loudness" -> name;
      case "bands", "tones" -> name.substring(0, name.indexOf('.', 6));
      default -> name.startsWith("mfcc.covariance") ? "mfcc.covariance" : first;
    };
  }
}
