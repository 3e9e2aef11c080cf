package org.humoresque.kernel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One song of the library: a playable file, or a song that is known from a catalogue alone.
 *
 * @param id its name in the store
 * @param file absolute path; of a song without a file, a relative path that names nothing on disk
 * @param tags what the file says of itself
 * @param duration playing time; zero where the file does not tell
 * @param cover where its picture is, if it has one
 * @param link where a song without a file opens in a browser; empty for a file
 */
public record Track(
    TrackId id,
    Path file,
    TrackTags tags,
    Duration duration,
    Optional<Cover> cover,
    Optional<URI> link) {

  /** A playable file. */
  public Track(TrackId id, Path file, TrackTags tags, Duration duration, Optional<Cover> cover) {
    this(id, file, tags, duration, cover, Optional.empty());
  }

  /** Whether a file plays it. */
  public boolean isPlayable() {
    return link.isEmpty();
  }

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
