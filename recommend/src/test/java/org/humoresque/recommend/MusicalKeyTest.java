package org.humoresque.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MusicalKeyTest {

  @ParameterizedTest
  @CsvSource({
    "C major,  C major,  0",
    "C major,  A minor,  1",
    "C major,  G major,  1",
    "C major,  F major,  1",
    "C major,  E minor,  2",
    "C major,  F# major, 6",
    "C major,  D# minor, 7",
    "F# minor, A major,  1",
    "D minor,  A minor,  1",
  })
  void distanceIsThatOnTheCircleOfFifths(String one, String other, int distance) {
    assertThat(key(one).distance(key(other))).isEqualTo(distance);
    assertThat(key(other).distance(key(one))).isEqualTo(distance);
  }

  @Test
  void otherNamesAreNoKeys() {
    assertThat(MusicalKey.find("H major")).isEmpty();
    assertThat(MusicalKey.find("C")).isEmpty();
    assertThat(MusicalKey.find("C dorian")).isEmpty();
  }

  @Test
  void tonicOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new MusicalKey(12, true))
        .hasMessage("tonic must be in [0, 11], but is 12");
  }

  private static MusicalKey key(String name) {
    return MusicalKey.find(name).orElseThrow();
  }
}
