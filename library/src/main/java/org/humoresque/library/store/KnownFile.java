package org.humoresque.library.store;

import java.nio.file.Path;
import java.util.Optional;
import org.humoresque.kernel.Track.Cover;
import org.humoresque.kernel.TrackId;

/**
 * A track's file as the last scan left it.
 *
 * @param id the track
 * @param file absolute path
 * @param stamp size and time when it was read
 * @param content what was in it
 * @param cover where its picture was
 * @param sidecar the file of lyrics that lay beside it
 */
public record KnownFile(
    TrackId id,
    Path file,
    FileStamp stamp,
    ContentId content,
    Optional<Cover> cover,
    Optional<Sidecar> sidecar) {

  /** The same file with its picture elsewhere. */
  public KnownFile withCover(Optional<Cover> newCover) {
    return new KnownFile(id, file, stamp, content, newCover, sidecar);
  }
}
