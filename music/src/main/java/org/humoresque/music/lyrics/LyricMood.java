package org.humoresque.music.lyrics;

import java.util.List;
import java.util.Map;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.music.lyrics.score.EmotionWord;

/**
 * The mood of a song's words.
 *
 * @param scores the seven emotions
 * @param mood where the song lies on the plane of feelings
 * @param confidence how far to trust it, from 0 to 1
 * @param moods what the language's model says of its own labels: the four quadrants, or positive
 *     and negative
 * @param evidence the words that moved it most, the strongest first; at most ten
 */
public record LyricMood(
    EmotionScores scores,
    Mood mood,
    double confidence,
    Map<String, Double> moods,
    List<EmotionWord> evidence) {

  /**
   * @throws IllegalArgumentException if the confidence is not in [0, 1]
   */
  public LyricMood {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], but is " + confidence);
    }
    moods = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(moods));
    evidence = List.copyOf(evidence);
  }
}
