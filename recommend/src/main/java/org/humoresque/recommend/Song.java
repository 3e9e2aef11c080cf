package org.humoresque.recommend;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;

/**
 * All that the recommender wants to know of a song.
 *
 * @param id its name in the library
 * @param mood where it lies on the plane of feelings
 * @param confidence how far to trust that, from 0 to 1
 * @param emotions the seven emotions, where somebody worked them out
 * @param labels what can be said of it in single words
 * @param sound what was measured
 * @param duration playing time; zero where it is not known
 * @param playable whether it plays here; else it opens elsewhere
 */
public record Song(
    TrackId id,
    Mood mood,
    double confidence,
    Optional<EmotionScores> emotions,
    Set<FeatureLabel> labels,
    Sound sound,
    Duration duration,
    boolean playable) {

  /**
   * @throws IllegalArgumentException if the confidence is not in [0, 1]
   */
  public Song {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], but is " + confidence);
    }
    labels = Set.copyOf(labels);
  }

  /** A song of which nobody worked out the seven emotions. */
  public Song(
      TrackId id,
      Mood mood,
      double confidence,
      Set<FeatureLabel> labels,
      Sound sound,
      Duration duration,
      boolean playable) {
    this(id, mood, confidence, Optional.empty(), labels, sound, duration, playable);
  }
}
