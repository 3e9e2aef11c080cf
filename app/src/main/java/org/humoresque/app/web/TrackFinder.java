package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.function.Function;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;

/** Finds the track a path such as {@code /api/tracks/7} names. */
final class TrackFinder {

  private final Function<TrackId, Optional<Track>> store;

  TrackFinder(Function<TrackId, Optional<Track>> store) {
    this.store = store;
  }

  /**
   * @throws NotFoundResponse if there is no such track
   */
  Track find(Context context) {
    String text = context.pathParam("id");
    return store
        .apply(id(text))
        .orElseThrow(() -> new NotFoundResponse("there is no track " + text));
  }

  private static TrackId id(String text) {
    try {
      return new TrackId(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new BadRequestResponse(
          "a track id must be a whole number, but is '%s'".formatted(text));
    }
  }
}
