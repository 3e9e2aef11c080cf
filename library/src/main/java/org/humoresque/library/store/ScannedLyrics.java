package org.humoresque.library.store;

import java.util.Optional;

/**
 * What a scan found of a track's words.
 *
 * @param sidecar the file beside the audio, if there is one that could be opened, whether or not
 *     its words were taken
 * @param text the words
 * @param problem why words that are there could not be read
 */
public record ScannedLyrics(
    Optional<Sidecar> sidecar, Optional<LyricsText> text, Optional<Problem> problem) {

  /** A track without words. */
  public static final ScannedLyrics NONE =
      new ScannedLyrics(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Words that cannot be read.
   *
   * @param place the file or tag they are in
   * @param reason a clause about "it"
   */
  public record Problem(String place, String reason) {}
}
