package org.humoresque.music.lyrics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTreeTest {

  private static final String QUADRANTS =
      """
      # four moods
      positive
        happy = joy happiness
        relaxed
      negative
        angry = anger
        sad
      """;

  @Test
  void leavesAreInTheOrderOfTheFile() {
    assertThat(tree().leaves()).containsExactly("happy", "relaxed", "angry", "sad");
  }

  @Test
  void everyInnerNodeIsASplit() {
    assertThat(tree().splits())
        .extracting(LabelTree.Node::name)
        .containsExactly("all", "positive", "negative");
  }

  @Test
  void otherNamesAreUnderstood() {
    assertThat(tree().find("Joy")).contains("happy");
    assertThat(tree().find("negative")).contains("negative");
    assertThat(tree().find("bored")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'a\n', its top level has 1 children; a split has two",
    "'a\nb\nc\n', its top level has 3 children; a split has two",
    "'a\n  b\nc\n', line 1 has 1 children; a split has two",
    "'a\n b\nc\n', line 2 is indented by 1 signs; allowed: two spaces a level",
    "'a\nb\n    c\n    d', line 3 is indented further than its parent's children",
    "'a\na\n', line 2 names 'a' a second time",
    "'a b\nc\n', 'line 1 has the label ''a b''; allowed: letters, digits, - and _'"
  })
  void brokenTreesAreRefusedByLine(String text, String message) {
    assertThatThrownBy(() -> LabelTree.parse("moods.tree", text))
        .isInstanceOf(UnreadableLyricsModelException.class)
        .hasMessage("moods.tree: " + message);
  }

  private static LabelTree tree() {
    return LabelTree.parse("quadrants.tree", QUADRANTS);
  }
}
