package org.humoresque.library.store;

import java.util.Optional;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;

/**
 * The mood of a track of which several things speak, where the person has not said it: a mood tag
 * stands alone; words and genre blend, each weighed by its confidence and twice where it knows
 * better, the words about valence and the genre about arousal.
 */
public final class MoodBlend {

  private static final double KNOWS_BETTER = 2;

  private MoodBlend() {}

  /**
   * @param tags what mood and genre tags say
   * @param words what the lyrics say
   */
  public static Optional<TrackMood> of(Optional<TrackMood> tags, Optional<TrackMood> words) {
    if (tags.isEmpty() || words.isEmpty()) {
      return tags.or(() -> words);
    }
    return tags.get().source() == Source.GENRE_TAG
        ? Optional.of(blend(tags.get(), words.get()))
        : tags;
  }

  private static TrackMood blend(TrackMood genre, TrackMood words) {
    double valence =
        mean(
            words.mood().valence(),
            KNOWS_BETTER * words.confidence(),
            genre.mood().valence(),
            genre.confidence());
    double arousal =
        mean(
            words.mood().arousal(),
            words.confidence(),
            genre.mood().arousal(),
            KNOWS_BETTER * genre.confidence());
    return new TrackMood(
        Mood.clamped(valence, arousal),
        words.emotion(),
        Math.max(words.confidence(), genre.confidence()),
        Source.LYRICS,
        "%s, with %s".formatted(words.evidence(), genre.evidence()));
  }

  private static double mean(double a, double weightA, double b, double weightB) {
    double weights = weightA + weightB;
    return weights == 0 ? (a + b) / 2 : (a * weightA + b * weightB) / weights;
  }
}
