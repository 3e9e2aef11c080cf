package org.humoresque.kernel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One playable file of the library.
 *
 * @param id its name in the store
 * @param file absolute path
 * @param tags what the file says of itself
 * @param duration playing time; zero where the file does not tell
 * @param cover where its picture is, if it has one
 */
public record Track(
    TrackId id, Path file, TrackTags tags, Duration duration, Optional<Cover> cover) {

  /** Where the cover picture is kept. */
  public enum Cover {
    /** Inside the audio file. */
    EMBEDDED,
    /** A picture file such as {@code cover.jpg} in the same folder. */
    FOLDER
  }

  /** The title to show: the tagged title, or the file name without its ending. */
  public String displayTitle() {
    return tags.title().orElseGet(this::nameWithoutEnding);
  }

  private String nameWithoutEnding() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
