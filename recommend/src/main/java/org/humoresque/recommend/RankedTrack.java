package org.humoresque.recommend;

import java.util.Optional;
import java.util.function.Function;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.TrackId;

/**
 * A track chosen for a mood.
 *
 * @param track what to play
 * @param score how well it fits, from 0 to 1
 * @param explanation why it was chosen, in a sentence for the listener
 * @param reasons why it was chosen, as data
 */
public record RankedTrack(
    MoodedTrack track, double score, String explanation, Explanation reasons) {

  /**
   * Puts a choice into words.
   *
   * @param titles the titles of known songs, for comparisons
   */
  public static RankedTrack of(
      Choice choice, MoodedTrack track, Function<TrackId, Optional<String>> titles) {
    return new RankedTrack(
        track,
        choice.score(),
        PlainWords.sentence(track.mood(), choice.reasons(), titles),
        choice.reasons());
  }
}
