package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.humoresque.app.view.DossierView;
import org.humoresque.app.view.FeedbackView;
import org.humoresque.app.view.TrackView;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.Library;
import org.humoresque.library.store.KeptEvent;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.SongEvent;
import org.humoresque.library.store.SongEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/typical}, {@code /api/feedback}, {@code /api/listener}: what is known of a person.
 */
final class ListenerHandler {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 1000;
  private static final int MOST_TYPICAL = 100;

  /** Songs that stand for an emotion. */
  record Typical(String emotion, List<TrackView> tracks) {}

  /** The songs to be those. */
  record TypicalRequest(@Nullable List<Long> tracks) {}

  /** Something that was done with a song. */
  record FeedbackRequest(
      @Nullable Long track,
      @Nullable String kind,
      @Nullable Double heard,
      @Nullable Double valence,
      @Nullable Double arousal) {

    Mood mood() {
      if ((valence == null) != (arousal == null)) {
        throw new BadRequestResponse("valence and arousal belong together");
      }
      return valence == null || arousal == null ? Mood.NEUTRAL : new Mood(valence, arousal);
    }
  }

  /** One page of what was done. */
  record Page(long total, List<FeedbackView> feedback) {}

  private final Listeners listeners;
  private final TrackViews views;
  private final InstantSource clock;

  ListenerHandler(Library library, Listeners listeners, InstantSource clock) {
    this.listeners = listeners;
    this.views = new TrackViews(library);
    this.clock = clock;
  }

  void allTypical(Context context) {
    Map<Emotion, List<TrackId>> typical = listener(context).typical();
    context.json(
        Emotion.all().stream()
            .map(emotion -> view(emotion, typical.getOrDefault(emotion, List.of())))
            .toList());
  }

  void typical(Context context) {
    Emotion emotion = Emotion.parse(context.pathParam("emotion"));
    context.json(view(emotion, listener(context).typical().getOrDefault(emotion, List.of())));
  }

  void setTypical(Context context) throws IOException {
    Emotion emotion = Emotion.parse(context.pathParam("emotion"));
    List<Long> ids = JsonBody.read(context, TypicalRequest.class).tracks();
    if (ids == null || ids.size() > MOST_TYPICAL || ids.stream().anyMatch(Objects::isNull)) {
      throw new BadRequestResponse(
          "say which tracks, at most %d: {\"tracks\": [1, 2, 3]}".formatted(MOST_TYPICAL));
    }
    listener(context).setTypical(emotion, ids.stream().map(TrackId::new).toList());
    typical(context);
  }

  void feedback(Context context) {
    int limit = QueryNumber.of(context, "limit", DEFAULT_LIMIT, MAX_LIMIT);
    int offset = QueryNumber.of(context, "offset", 0, Integer.MAX_VALUE);
    List<String> named = context.queryParams("kind");
    Set<Kind> kinds =
        named.isEmpty()
            ? EnumSet.allOf(Kind.class)
            : named.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(Kind::parse)
                .collect(Collectors.toSet());
    List<KeptEvent> events = listener(context).events(kinds, limit, offset);
    context.json(new Page(listener(context).countEvents(kinds), feedback(events)));
  }

  void addFeedback(Context context) throws IOException {
    FeedbackRequest request = JsonBody.read(context, FeedbackRequest.class);
    if (request.track() == null || request.kind() == null) {
      throw new BadRequestResponse("say the track and what: {\"track\": 7, \"kind\": \"like\"}");
    }
    SongEvent event =
        new SongEvent(
            new TrackId(request.track()),
            Kind.parse(request.kind()),
            Objects.requireNonNullElse(request.heard(), 0.0),
            request.mood(),
            clock.instant());
    context.status(HttpStatus.CREATED).json(feedback(List.of(listener(context).add(event))).get(0));
  }

  void removeFeedback(Context context) {
    String text = context.pathParam("id");
    if (!text.matches("\\d{1,18}")) {
      throw new BadRequestResponse(
          "the id of a feedback must be a whole number, but is '%s'".formatted(text));
    }
    if (!listener(context).remove(Long.parseLong(text))) {
      throw new NotFoundResponse("there is no feedback " + text);
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  /** {@code GET /api/listener}: all that is known of the person, to be taken away. */
  void export(Context context) {
    context.header(Header.CONTENT_DISPOSITION, "attachment; filename=\"humoresque-about-me.json\"");
    context.json(DossierView.of(listener(context).everything()));
  }

  /** {@code DELETE /api/listener}: forgets all that is known of the person. */
  void forget(Context context) {
    listener(context).forget();
    context.status(HttpStatus.NO_CONTENT);
  }

  private ListenerStore listener(Context context) {
    return listeners.of(context);
  }

  private Typical view(Emotion emotion, List<TrackId> songs) {
    return new Typical(emotion.label(), views.named(songs));
  }

  private List<FeedbackView> feedback(List<KeptEvent> events) {
    List<TrackId> songs = events.stream().map(kept -> kept.event().song()).distinct().toList();
    Map<Long, TrackView> tracks = new HashMap<>();
    views.named(songs).forEach(track -> tracks.put(track.id(), track));
    return events.stream()
        .flatMap(
            kept ->
                Optional.ofNullable(tracks.get(kept.event().song().value()))
                    .map(track -> FeedbackView.of(kept, track))
                    .stream())
        .toList();
  }
}
