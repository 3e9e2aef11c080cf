package org.humoresque.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.TrackMood.Source;

/**
 * Joins what several sources say of one track into its mood.
 *
 * <p>Implementations are quick, for they run for every track that is looked at, and safe for use by
 * several threads.
 */
@FunctionalInterface
public interface MoodFusion {

  /** Joins nothing: the most confident source alone, the person's label above all. */
  MoodFusion MOST_CONFIDENT =
      clues ->
          clues.stream()
              .max(
                  Comparator.<TrackMood>comparingInt(
                          clue -> clue.source() == Source.USER_LABEL ? 1 : 0)
                      .thenComparingDouble(TrackMood::confidence));

  /**
   * @param clues what each source says, at most one a source
   * @return the track's mood with all sources that counted; empty if there is no clue
   */
  Optional<TrackMood> fuse(List<TrackMood> clues);
}
