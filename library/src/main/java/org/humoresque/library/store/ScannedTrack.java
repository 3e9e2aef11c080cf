package org.humoresque.library.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackTags;

/**
 * A music file just read, on its way into the store.
 *
 * @param id the track it is, where that is already known
 * @param file absolute path
 * @param stamp size and time when the file was found
 * @param content knows its sound
 * @param tags what the file says of itself
 * @param duration playing time; zero where the file does not tell
 * @param cover where its picture is
 * @param lyrics its words
 * @param former what an earlier program may have called the same content: what hangs on that name
 *     moves to the new one
 */
public record ScannedTrack(
    Optional<TrackId> id,
    Path file,
    FileStamp stamp,
    ContentId content,
    TrackTags tags,
    Duration duration,
    Optional<Track.Cover> cover,
    ScannedLyrics lyrics,
    Optional<ContentId> former) {

  /** A file that no earlier program knows. */
  public ScannedTrack(
      Optional<TrackId> id,
      Path file,
      FileStamp stamp,
      ContentId content,
      TrackTags tags,
      Duration duration,
      Optional<Track.Cover> cover,
      ScannedLyrics lyrics) {
    this(id, file, stamp, content, tags, duration, cover, lyrics, Optional.empty());
  }

  /** The same file, known as that track. */
  public ScannedTrack as(TrackId known) {
    return new ScannedTrack(
        Optional.of(known), file, stamp, content, tags, duration, cover, lyrics, former);
  }
}
