package org.humoresque.music.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoodTableTest {

  @ParameterizedTest
  @CsvSource({"mood-words.tsv, 250", "genres.tsv, 120"})
  void everyLineOfTheProgramsOwnTablesIsRight(String name, int least) {
    assertThat(new MoodTable(MoodTable.ownText(name), name).size()).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mood-words.tsv", "genres.tsv"})
  void ownTablesHaveNoStrayBlanks(String name) {
    assertThat(MoodTable.ownText(name).lines())
        .allSatisfy(line -> assertThat(line).isEqualTo(line.strip()).doesNotContain("  "));
  }

  @Test
  void lineThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> new MoodTable("# words\nsad\t-0.6\t-0.3\n", "words.tsv"))
        .hasMessage("words.tsv, line 2: four fields are needed, but there are 3");
    assertThatThrownBy(() -> new MoodTable("sad\t-1.6\t-0.3\t-\n", "words.tsv"))
        .hasMessage("words.tsv, line 1: valence must be in [-1, 1], but is -1.6");
    assertThatThrownBy(() -> new MoodTable("sad\t-0.6\t-0.3\tblue\n", "words.tsv"))
        .hasMessageContaining("unknown emotion 'blue'");
  }

  @Test
  void wordThatStandsThereTwiceIsNamed() {
    assertThatThrownBy(() -> new MoodTable("déjà-vu\t0\t0\t-\nDeja Vu\t0\t0\t-\n", "words.tsv"))
        .hasMessage("words.tsv, line 2: 'Deja Vu' stands there twice");
  }
}
