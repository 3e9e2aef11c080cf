package org.humoresque.music.lyrics.text;

import java.time.Duration;
import java.util.Optional;

/**
 * One line as it is sung.
 *
 * @param text the words, without stamps, marks and credits; never blank
 * @param start when it is sung, from the beginning of the track; empty if the text does not say
 * @param language ISO 639-1, or {@link Languages#UNKNOWN}
 */
public record LyricLine(String text, Optional<Duration> start, String language) {

  /**
   * @throws IllegalArgumentException if the text is blank
   */
  public LyricLine {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a line of lyrics must have words");
    }
  }
}
