package org.humoresque.app.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import org.humoresque.library.scan.CoverImage;
import org.humoresque.library.scan.CoverReader;

/** {@code GET /api/tracks/{id}/cover}: the picture of a track. */
final class CoverHandler {

  private final TrackFinder tracks;
  private final CoverReader covers;

  CoverHandler(TrackFinder tracks, CoverReader covers) {
    this.tracks = tracks;
    this.covers = covers;
  }

  void handle(Context context) {
    CoverImage cover =
        covers
            .read(tracks.find(context))
            .orElseThrow(() -> new NotFoundResponse("this track has no cover"));
    context
        .disableCompression()
        .contentType(cover.mediaType())
        .header(Header.CACHE_CONTROL, "private, max-age=3600")
        .result(cover.bytes());
  }
}
