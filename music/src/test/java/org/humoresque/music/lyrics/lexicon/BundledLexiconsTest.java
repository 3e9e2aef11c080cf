package org.humoresque.music.lyrics.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.humoresque.kernel.Emotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of our own word lists; loading them proves that every line parses, once each. */
class BundledLexiconsTest {

  /** Words that raise an emotion word after them and praise elsewhere: 好开心, 房间好. */
  private static final Set<String> DEGREE_AND_WORD = Set.of("好");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void atLeastTwoThousandWordsAreListed(String language) {
    assertThat(EmotionLexicon.load(language).size()).isGreaterThanOrEqualTo(2000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyEmotionHasAHundredWordsThatSpeakMostlyOfIt(String language) {
    EmotionLexicon lexicon = EmotionLexicon.load(language);
    for (Emotion emotion : Emotion.all()) {
      assertThat(listed(lexicon).stream().filter(entry -> entry.share(emotion) >= 0.5))
          .as(emotion.label())
          .hasSizeGreaterThanOrEqualTo(100);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void praiseAndBlameAreBothListed(String language) {
    List<LexiconEntry> plain =
        listed(EmotionLexicon.load(language)).stream()
            .filter(entry -> entry.emotions().isEmpty())
            .toList();
    assertThat(plain.stream().filter(entry -> entry.valence() > 0)).hasSizeGreaterThan(200);
    assertThat(plain.stream().filter(entry -> entry.valence() < 0)).hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void happyWordsArePleasantAndSadAngryFearfulOnesAreNot(String language) {
    for (LexiconEntry entry : listed(EmotionLexicon.load(language))) {
      if (entry.share(Emotion.HAPPY) > 0.5) {
        assertThat(entry.valence()).as(entry.word()).isPositive();
      }
      double dark =
          entry.share(Emotion.SAD) + entry.share(Emotion.ANGRY) + entry.share(Emotion.FEAR);
      if (dark > 0.5) {
        assertThat(entry.valence()).as(entry.word()).isNegative();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void degreesRaiseAndLowerAndNoWordIsTwoThingsAtOnce(String language) {
    EmotionLexicon lexicon = EmotionLexicon.load(language);
    assertThat(lexicon.degrees()).hasSizeGreaterThan(100);
    assertThat(lexicon.degrees()).anyMatch(word -> lexicon.degree(word).orElseThrow() > 1.5);
    assertThat(lexicon.degrees()).anyMatch(word -> lexicon.degree(word).orElseThrow() < 0.7);
    assertThat(both(lexicon.words(), lexicon.degrees())).isSubsetOf(DEGREE_AND_WORD);
    assertThat(both(lexicon.words(), lexicon.negations())).isEmpty();
    assertThat(both(lexicon.words(), lexicon.contrasts())).isEmpty();
    assertThat(both(lexicon.degrees(), lexicon.negations())).isEmpty();
    assertThat(both(lexicon.negations(), lexicon.contrasts())).isEmpty();
  }

  @Test
  void englishWordsAreLowerCaseAndChineseOnesHanCharacters() {
    assertThat(EmotionLexicon.load("en").words()).allMatch(word -> word.matches("[a-z0-9' .-]+"));
    assertThat(EmotionLexicon.load("zh").words())
        .allMatch(word -> word.matches("\\p{IsHan}+|high"));
    assertThat(EmotionLexicon.load("zh").longestPhrase()).isEqualTo(1);
  }

  @Test
  void commonWordsOfSongsSayWhatTheyMean() {
    EmotionLexicon english = EmotionLexicon.load("en");
    assertThat(english.find("loves").orElseThrow().share(Emotion.HAPPY)).isEqualTo(1);
    assertThat(english.find("cryin'").orElseThrow().share(Emotion.SAD)).isEqualTo(1);
    assertThat(english.find("broken heart").orElseThrow().valence()).isLessThan(-0.8);
    assertThat(english.isNegation("don't")).isTrue();
    assertThat(english.degree("slightly").orElseThrow()).isLessThan(1);
    EmotionLexicon chinese = EmotionLexicon.load("zh");
    assertThat(chinese.find("眼泪").orElseThrow().share(Emotion.SAD)).isEqualTo(1);
    assertThat(chinese.find("月光").orElseThrow().arousal()).isNegative();
    assertThat(chinese.isNegation("没有")).isTrue();
    assertThat(chinese.degree("非常").orElseThrow()).isGreaterThan(1.3);
    assertThat(chinese.isContrast("但是")).isTrue();
  }

  private static List<LexiconEntry> listed(EmotionLexicon lexicon) {
    return lexicon.words().stream()
        .map(word -> lexicon.find(word).orElseThrow())
        .collect(Collectors.toSet())
        .stream()
        .toList();
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }
}
