package org.humoresque.app.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.library.store.LyricsMood;
import org.humoresque.library.store.LyricsMood.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a song's words.
 *
 * @param outcome {@code read}, or why there is no mood: {@code instrumental}, {@code
 *     too_few_words}, {@code unknown_language} or {@code unreadable}
 * @param reason the outcome in words for people
 * @param mood the mood, where there is one
 */
public record LyricsMoodView(String outcome, String reason, @Nullable Feeling mood) {

  /**
   * A mood and what speaks for it.
   *
   * @param emotion the most probable one
   * @param scores emotion to probability
   * @param confidence how far to trust it, from 0 to 1
   * @param evidence the words that moved it most, the strongest first
   */
  public record Feeling(
      String emotion,
      Map<String, Double> scores,
      double valence,
      double arousal,
      double confidence,
      List<Evidence> evidence) {

    static Feeling of(Reading reading) {
      return new Feeling(
          reading.scores().dominant().label(),
          reading.scores().toMap(),
          reading.mood().valence(),
          reading.mood().arousal(),
          reading.confidence(),
          reading.evidence().stream().map(Evidence::of).toList());
    }
  }

  /**
   * One emotional word.
   *
   * @param line the line it stands in
   * @param emotion what it speaks of; null for words that only judge
   * @param contribution what it adds to the valence, in plain words of full strength
   * @param degree the factor of its degree words; 1 without any
   * @param negated whether a negation turns it round
   */
  public record Evidence(
      String word,
      String line,
      @Nullable String emotion,
      double contribution,
      double degree,
      boolean negated) {

    static Evidence of(LyricsMood.Evidence word) {
      return new Evidence(
          word.word(),
          word.line(),
          word.emotion().map(Emotion::label).orElse(null),
          word.contribution(),
          word.degree(),
          word.negated());
    }
  }

  public static LyricsMoodView of(LyricsMood mood) {
    Optional<Reading> reading = mood.reading();
    return new LyricsMoodView(
        mood.outcome().name().toLowerCase(Locale.ROOT),
        mood.reason(),
        reading.map(Feeling::of).orElse(null));
  }
}
