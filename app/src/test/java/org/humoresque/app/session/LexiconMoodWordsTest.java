package org.humoresque.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.humoresque.library.catalogue.MoodWords.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconMoodWordsTest {

  private static final LexiconMoodWords WORDS = new LexiconMoodWords();

  @ParameterizedTest
  @CsvSource({
    "Happy, HAPPY",
    "Sad, SAD",
    "Angry, ANGRY",
    "Calm, NEUTRAL",
    "Romantic, HAPPY",
    "mood/theme---relaxing, NEUTRAL",
    "heartbroken, SAD",
    "悲伤, SAD"
  })
  void wordsOfCataloguesNameEmotions(String word, Emotion emotion) {
    assertThat(read(word).orElseThrow().emotion()).contains(emotion);
  }

  @Test
  void wordCountsTwiceBesideNumbers() {
    TrackMood mood =
        WORDS
            .read(new Statement(List.of("happy"), Optional.of(-0.9), Optional.of(0.51)))
            .orElseThrow();
    assertThat(mood.mood().valence()).isBetween(0.2, 0.3);
    assertThat(mood.source()).isEqualTo(Source.CATALOGUE);
    assertThat(mood.evidence()).isEqualTo("catalogue says \"happy\"");
  }

  @Test
  void numbersAloneAreAMood() {
    TrackMood mood =
        WORDS.read(new Statement(List.of(), Optional.of(0.5), Optional.of(-0.5))).orElseThrow();
    assertThat(mood.mood()).isEqualTo(new Mood(0.5, -0.5));
    assertThat(mood.emotion()).isEmpty();
    assertThat(mood.evidence()).isEqualTo("catalogue says valence 0.75, energy 0.25");
  }

  @Test
  void unknownWordsAreNotGuessedAt() {
    assertThat(read("soundtrack to my 1987")).isEmpty();
    assertThat(WORDS.knows("Aashiqui 2")).isFalse();
  }

  private static Optional<TrackMood> read(String word) {
    return WORDS.read(new Statement(List.of(word), Optional.empty(), Optional.empty()));
  }
}
