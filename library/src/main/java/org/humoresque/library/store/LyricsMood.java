package org.humoresque.library.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;

/**
 * What an analyser says of a song's words.
 *
 * @param outcome why there is a mood or none
 * @param reason the outcome in words for people
 * @param reading the mood, where there is one
 */
public record LyricsMood(Outcome outcome, String reason, Optional<Reading> reading) {

  /** Why there is a mood or none. */
  public enum Outcome {
    /** There is one. */
    READ,
    /** The text itself says that nothing is sung. */
    INSTRUMENTAL,
    TOO_FEW_WORDS,
    UNKNOWN_LANGUAGE,
    /** The bytes are no lyrics. */
    UNREADABLE
  }

  /**
   * A mood and what speaks for it.
   *
   * @param scores the seven emotions
   * @param mood where the words lie on the plane of feelings
   * @param confidence how far to trust it, from 0 to 1
   * @param evidence the words that moved it most, the strongest first
   */
  public record Reading(
      EmotionScores scores, Mood mood, double confidence, List<Evidence> evidence) {

    private static final int MOST_SUMMARY_WORDS = 3;

    public Reading {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("confidence must be in [0, 1], but is " + confidence);
      }
      evidence = List.copyOf(evidence);
    }

    /** The strongest words as a clause that ends "its …": {@code words speak of "tears"}. */
    public String summary() {
      String words =
          evidence.stream()
              .map(word -> (word.negated() ? "not " : "") + '"' + word.word() + '"')
              .distinct()
              .limit(MOST_SUMMARY_WORDS)
              .collect(Collectors.joining(", "));
      return words.isEmpty() ? "words, taken as a whole" : "words speak of " + words;
    }
  }

  /**
   * One emotional word as it was sung.
   *
   * @param word as segmented
   * @param line the line it stands in
   * @param emotion what it speaks of most; empty for words that only judge
   * @param contribution what it adds to the valence, in plain words of full strength
   * @param degree the factor of its degree words; 1 without any
   * @param negated whether a negation turns it round
   */
  public record Evidence(
      String word,
      String line,
      Optional<Emotion> emotion,
      double contribution,
      double degree,
      boolean negated) {}

  /** A mood that was read. */
  public static LyricsMood read(Reading reading) {
    return new LyricsMood(Outcome.READ, "the words tell a mood", Optional.of(reading));
  }

  /** No mood, and why. */
  public static LyricsMood none(Outcome outcome, String reason) {
    return new LyricsMood(outcome, reason, Optional.empty());
  }
}
