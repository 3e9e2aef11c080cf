package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.humoresque.kernel.TrackTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagNamesTest {

  @Test
  void nothingBecomesNoTags() {
    assertThat(TagNames.read(Map.of("encoder", "Lavf", "title", " "))).isEqualTo(TrackTags.NONE);
  }

  @ParameterizedTest
  @CsvSource({"3/12, 3", "03, 3", "7, 7", "A3,", "0/5,", "99999999999999999999,", "-1,"})
  void trackNumberIsTheFirstOfThePair(String text, Integer number) {
    assertThat(TagNames.read(Map.of("track", text)).trackNumber()).isEqualTo(optional(number));
  }

  @ParameterizedTest
  @CsvSource({"2004-03-01, 2004", "20040301, 2004", "03/2004, 2004", "1969, 1969", "0000,", "no,"})
  void yearIsReadFromADate(String text, Integer year) {
    assertThat(TagNames.read(Map.of("date", text)).year()).isEqualTo(optional(year));
  }

  @Test
  void genresAreTakenApart() {
    assertThat(genres("Rock/Pop; Rock")).containsExactly("Rock", "Pop");
    assertThat(genres("Folk, World, & Country")).containsExactly("Folk", "World", "Country");
    assertThat(genres("Hip-Hop;R&B")).containsExactly("Hip-Hop", "R&B");
    assertThat(genres(" ; ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mood", "tmoo", "wm/mood"})
  void moodGoesByManyNames(String name) {
    assertThat(TagNames.read(Map.of(name, "sad, slow")).moods()).containsExactly("sad", "slow");
  }

  private static List<String> genres(String text) {
    return TagNames.read(Map.of("genre", text)).genres();
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
