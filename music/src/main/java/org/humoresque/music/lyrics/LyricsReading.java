package org.humoresque.music.lyrics;

import java.util.Optional;
import org.humoresque.music.lyrics.score.LyricScore;
import org.humoresque.music.lyrics.text.Lyrics;

/**
 * What was read from a song's words.
 *
 * @param lyrics the lines
 * @param score every emotion word found
 * @param mood the mood; empty where the words do not tell, never a guess
 * @param outcome why there is a mood or none
 */
public record LyricsReading(
    Lyrics lyrics, LyricScore score, Optional<LyricMood> mood, Outcome outcome) {

  /** Why there is a mood or none. */
  public enum Outcome {
    /** There is one. */
    READ("the words tell a mood"),
    /** The text itself says that nothing is sung. */
    INSTRUMENTAL("the text says that nothing is sung"),
    /** Fewer than {@link LyricsMoodModel#FEWEST_WORDS} words. */
    TOO_FEW_WORDS("there are fewer than " + LyricsMoodModel.FEWEST_WORDS + " words"),
    /** The words are there, but no lexicon and model for their language. */
    UNKNOWN_LANGUAGE("there is no lexicon for the language");

    private final String message;

    Outcome(String message) {
      this.message = message;
    }

    /** The reason in words. */
    public String message() {
      return message;
    }
  }
}
