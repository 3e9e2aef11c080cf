package org.humoresque.music.lyrics.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.humoresque.kernel.Emotion;
import org.humoresque.music.lyrics.text.LyricsReader;
import org.junit.jupiter.api.Test;

class ClauseScorerTest {

  private final LyricsAnalyzer analyzer = LyricsAnalyzer.withOwnLexicons();

  @Test
  void degreeWordsRaiseAndLower() {
    double plain = valence("i am happy");
    assertThat(valence("i am very happy")).isGreaterThan(plain);
    assertThat(valence("i am slightly happy")).isLessThan(plain).isPositive();
  }

  @Test
  void negationTurnsRound() {
    assertThat(valence("i am not happy")).isNegative();
    assertThat(valence("i am not sad")).isPositive();
  }

  @Test
  void notVeryHappyIsMilderThanVeryNotHappy() {
    double notVery = valence("i am not very happy");
    double veryNot = valence("i am very not happy");
    assertThat(notVery).isNegative();
    assertThat(veryNot).isLessThan(notVery);
  }

  @Test
  void chineseOrderMattersTheSameWay() {
    double notVery = valence("我不很快乐的一天");
    double veryNot = valence("我很不快乐的一天");
    assertThat(notVery).isNegative();
    assertThat(veryNot).isLessThan(notVery);
  }

  @Test
  void doubleNegationIsPositiveAgain() {
    assertThat(valence("i was never not happy")).isPositive();
    assertThat(valence("i was never not happy")).isLessThan(valence("i was happy"));
  }

  @Test
  void negationEndsWithItsClause() {
    assertThat(valence("no, i am happy")).isPositive();
  }

  @Test
  void whatFollowsButWeighsMore() {
    assertThat(valence("i am sad but i am happy")).isPositive();
    assertThat(valence("i am happy but i am sad")).isNegative();
  }

  @Test
  void exclamationMakesStronger() {
    assertThat(valence("i am happy!")).isGreaterThan(valence("i am happy"));
  }

  @Test
  void repeatedLinesCountButNotWithoutBound() {
    double once = valence("i am happy");
    double twice = valence("i am happy\ni am happy");
    double often = valence("i am happy\n".repeat(50));
    assertThat(twice).isGreaterThan(once);
    assertThat(often).isLessThan(3 * once);
  }

  @Test
  void evidenceNamesWordLineDegreeAndNegation() {
    EmotionWord word = score("the table of the four\ni am not very happy").evidence().get(0);
    assertThat(word.text()).isEqualTo("happy");
    assertThat(word.line()).isEqualTo(1);
    assertThat("i am not very happy".substring(word.start(), word.end())).isEqualTo("happy");
    assertThat(word.degree()).isGreaterThan(1);
    assertThat(word.negated()).isTrue();
    assertThat(word.contribution()).isNegative();
  }

  @Test
  void aHappyWordTurnedRoundSpeaksOfSadness() {
    assertThat(score("i am not happy").emotions().get(Emotion.SAD)).isPositive();
    assertThat(score("i am not happy").emotions().get(Emotion.HAPPY)).isZero();
  }

  @Test
  void textWithoutEmotionWordsSaysNothing() {
    LyricScore score = score("the table of the four");
    assertThat(score.evidence()).isEqualTo(List.of());
    assertThat(score.balance()).isZero();
  }

  private double valence(String text) {
    LyricScore score = score(text);
    return score.positive() - score.negative();
  }

  private LyricScore score(String text) {
    return analyzer.analyze(LyricsReader.parse(text)).score();
  }
}
