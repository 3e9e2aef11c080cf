package org.humoresque.app.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.Optional;
import org.humoresque.kernel.Track;
import org.humoresque.library.cover.CoverSize;
import org.humoresque.library.cover.ScaledCovers;
import org.humoresque.library.cover.ScaledCovers.Cover;
import org.humoresque.library.cover.UnreadableCoverException;

/**
 * {@code GET /api/tracks/{id}/cover}: the picture of a track, with {@code ?size=} 96, 300 or 600
 * pixels at most.
 */
final class CoverHandler {

  private final TrackFinder tracks;
  private final ScaledCovers covers;

  CoverHandler(TrackFinder tracks, ScaledCovers covers) {
    this.tracks = tracks;
    this.covers = covers;
  }

  void handle(Context context) {
    Cover cover =
        find(tracks.find(context), Optional.ofNullable(context.queryParam("size")))
            .orElseThrow(() -> new NotFoundResponse("this track has no cover"));
    String etag = "\"" + cover.tag() + "\"";
    context
        .disableCompression()
        .header(Header.ETAG, etag)
        .header(Header.CACHE_CONTROL, "private, max-age=3600");
    String known = context.header(Header.IF_NONE_MATCH);
    if (known != null && Arrays.asList(known.split("\\s*,\\s*")).contains(etag)) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.contentType(cover.image().mediaType()).result(cover.image().bytes());
    }
  }

  private Optional<Cover> find(Track track, Optional<String> size) {
    try {
      return size.isEmpty()
          ? covers.original(track)
          : covers.scaled(track, CoverSize.parse(size.get()));
    } catch (UnreadableCoverException e) {
      throw new NotFoundResponse(String.valueOf(e.getMessage()));
    }
  }
}
