package org.humoresque.music.lyrics.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.junit.jupiter.api.Test;

class EmotionLexiconTest {

  private static final EmotionLexicon SMALL =
      lexicon(
          """
          cry\tsad\t-0.7\t0.1\t0.8\t+v
          broken heart\tsad\t-0.9\t0\t1
          thrill\thappy:0.8 surprise:0.2\t0.7\t0.8\t0.6
          clean\t-\t0.5\t0\t0.4
          [degrees]
          very\t1.5
          a little bit\t0.6
          [negations]
          not
          [contrasts]
          but
          """);

  @Test
  void findsWordsPhrasesAndInflectedForms() {
    assertThat(SMALL.find("cry")).isEqualTo(SMALL.find("cried"));
    assertThat(SMALL.find("cryin'").orElseThrow().word()).isEqualTo("cry");
    assertThat(SMALL.find("broken heart").orElseThrow().valence()).isEqualTo(-0.9);
    assertThat(SMALL.find("laugh")).isEmpty();
  }

  @Test
  void knowsSharesDegreesNegationsAndContrasts() {
    assertThat(SMALL.find("thrill").orElseThrow().emotions())
        .isEqualTo(Map.of(Emotion.HAPPY, 0.8, Emotion.SURPRISE, 0.2));
    assertThat(SMALL.find("clean").orElseThrow().emotions()).isEmpty();
    assertThat(SMALL.find("clean").orElseThrow().share(Emotion.SAD)).isZero();
    assertThat(SMALL.degree("very")).contains(1.5);
    assertThat(SMALL.degree("not")).isEmpty();
    assertThat(SMALL.isNegation("not")).isTrue();
    assertThat(SMALL.isNegation("very")).isFalse();
    assertThat(SMALL.isContrast("but")).isTrue();
  }

  @Test
  void countsListedWordsButAnswersForms() {
    assertThat(SMALL.size()).isEqualTo(4);
    assertThat(SMALL.words()).contains("cry", "cries", "crying", "cryin", "cryin'", "cried");
    assertThat(SMALL.longestPhrase()).isEqualTo(3);
  }

  @Test
  void formsGiveWayToListedWordsOfEveryKind() {
    EmotionLexicon lexicon =
        lexicon(
            "love\thappy\t0.9\t0.4\t0.9\t+v\nloving\thappy\t0.5\t0\t0.4\n[degrees]\nloves\t1.2\n");
    assertThat(lexicon.find("loving").orElseThrow().valence()).isEqualTo(0.5);
    assertThat(lexicon.find("loves")).isEmpty();
  }

  @Test
  void entriesOfTheOtherWin() {
    EmotionLexicon both =
        SMALL.plus(lexicon("clean\t-\t0.9\t0\t0.9\nsob\tsad\t-0.8\t0.2\t0.8\n[negations]\nnever"));
    assertThat(both.find("clean").orElseThrow().valence()).isEqualTo(0.9);
    assertThat(both.find("cry")).isPresent();
    assertThat(both.size()).isEqualTo(5);
    assertThat(both.isNegation("not")).isTrue();
    assertThat(both.isNegation("never")).isTrue();
    assertThat(both.degree("very")).contains(1.5);
  }

  @Test
  void languagesDoNotMix() {
    EmotionLexicon chinese = EmotionLexicon.load("zh");
    assertThatThrownBy(() -> SMALL.plus(chinese))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot add a lexicon in 'zh' to one in 'en'");
  }

  @Test
  void anotherLanguageHasNoLexiconOfOurs() {
    assertThatThrownBy(() -> EmotionLexicon.load("fr"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no lexicon comes with the program for language 'fr'; there are: en, zh");
  }

  @Test
  void normalWordsAreLowerCaseWithPlainApostrophesAndSpaces() {
    assertThat(LexiconText.normal("  Don\u2019t\u00a0 CRY ")).isEqualTo("don't cry");
  }

  static EmotionLexicon lexicon(String text) {
    return new LexiconReader()
        .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.txt", "en");
  }
}
