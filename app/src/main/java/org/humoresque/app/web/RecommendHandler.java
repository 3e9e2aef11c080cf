package org.humoresque.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.view.ExplainView;
import org.humoresque.app.view.JourneyView;
import org.humoresque.app.view.PlaylistView;
import org.humoresque.app.web.MusicRequest.Limits;
import org.humoresque.app.web.MusicRequest.Point;
import org.humoresque.kernel.Track;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/recommend}, {@code /api/journey}, {@code /api/explain}: music for a mood, and why.
 */
final class RecommendHandler {

  private final ListeningSession session;
  private final TrackFinder tracks;
  private final Listeners listeners;

  RecommendHandler(ListeningSession session, TrackFinder tracks, Listeners listeners) {
    this.session = session;
    this.tracks = tracks;
    this.listeners = listeners;
  }

  /** {@code POST /api/recommend}. */
  void recommend(Context context) throws IOException {
    MusicRequest request = JsonBody.read(context, MusicRequest.class);
    context.json(PlaylistView.of(session(context).choose(request.mood(), request.plainWish())));
  }

  /** {@code POST /api/journey}. */
  void journey(Context context) throws IOException {
    MusicRequest request = JsonBody.read(context, MusicRequest.class);
    context.json(
        JourneyView.of(
            session(context)
                .travel(
                    request.mood(),
                    request.wish(),
                    request.journeyWay(),
                    request.journeyLength())));
  }

  /** {@code GET /api/explain/{id}}: asks what {@link #recommend} asks, in the address. */
  void explain(Context context) {
    Track track = tracks.find(context);
    MusicRequest request = request(context);
    context.json(
        ExplainView.of(
            track, session(context).explain(request.mood(), request.wish(), track.id())));
  }

  private ListeningSession session(Context context) {
    return session.as(listeners.of(context));
  }

  private static MusicRequest request(Context context) {
    Double targetValence = number(context, "targetValence");
    Double targetArousal = number(context, "targetArousal");
    Double hours = number(context, "notHeardForHours");
    return new MusicRequest(
        context.queryParam("emotion"),
        null,
        number(context, "valence"),
        number(context, "arousal"),
        context.queryParam("goal"),
        targetValence == null && targetArousal == null
            ? null
            : new Point(targetValence, targetArousal),
        context.queryParam("algorithm"),
        List.copyOf(context.queryParams("language")),
        new Limits(
            whole(context, "minSeconds"),
            whole(context, "maxSeconds"),
            truth(context, "explicit"),
            hours,
            truth(context, "playableOnly")),
        whole(context, "limit"),
        null,
        null,
        null);
  }

  private static @Nullable Integer whole(Context context, String name) {
    return context.queryParam(name) == null
        ? null
        : Integer.valueOf(QueryNumber.of(context, name, 0, Integer.MAX_VALUE));
  }

  private static @Nullable Boolean truth(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).map(Boolean::valueOf).orElse(null);
  }

  private static @Nullable Double number(Context context, String name) {
    return context.queryParam(name) == null ? null : QueryNumber.real(context, name);
  }
}
