package org.humoresque.kernel;

import java.util.Optional;

/**
 * Reads the mood of a track from what the track carries: its tags, its words, its sound.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface TrackAnalyzer {

  /**
   * Names what this analyser computes, so that stored results of an older one are known as such.
   */
  String version();

  /**
   * Reads the mood of one track.
   *
   * @return empty if the track carries nothing this analyser can read; never a guess
   */
  Optional<TrackMood> analyze(Track track);
}
