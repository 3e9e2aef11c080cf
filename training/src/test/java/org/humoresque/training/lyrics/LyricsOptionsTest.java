package org.humoresque.training.lyrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.humoresque.music.lyrics.model.Ngrams;
import org.humoresque.training.lyrics.LyricsOptions.Member;
import org.humoresque.training.svm.Kernel;
import org.junit.jupiter.api.Test;

class LyricsOptionsTest {

  @Test
  void aTreeMayReadOneUnitOnly() {
    assertThat(Member.parse("1.4:word+0=linear:0.7"))
        .isEqualTo(new Member(1.4, 0, Optional.of(Ngrams.Unit.WORD), List.of(Kernel.linear(0.7))));
    assertThat(Member.parse("1+0.5=rbf:1:1").only()).isEmpty();
  }

  @Test
  void oneUnitOnlyIsForLinearMachines() {
    assertThatThrownBy(() -> Member.parse("1:sign+0=rbf:1:0.5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("linear")
        .hasMessageContaining("rbf:1.0:0.5");
  }

  @Test
  void anUnknownUnitNamesTheAllowed() {
    assertThatThrownBy(() -> Member.parse("1:syllable+0=linear:1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'syllable'")
        .hasMessageContaining("word, letter, sign");
  }

  @Test
  void kernelsAreNotChosenWhereLabelsWeigh() {
    Member choosing = Member.parse("1+0=linear:0.3,linear:1");
    assertThatThrownBy(
            () ->
                new LyricsOptions(
                    List.of(Ngrams.parse("word:1-2")),
                    2,
                    100,
                    Set.of(Ngrams.Unit.WORD),
                    List.of(),
                    List.of(choosing),
                    0,
                    false,
                    1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exactly one kernel");
  }
}
