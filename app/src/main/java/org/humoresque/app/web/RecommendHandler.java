package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.view.PlaylistView;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.MoodGoal;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/recommend}: music for an emotion, a mood or the scores of a face. */
final class RecommendHandler {

  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 1000;

  /** What the client sends: one of emotion, scores, or valence and arousal. */
  record Request(
      @Nullable String emotion,
      @Nullable Map<String, Double> scores,
      @Nullable Double valence,
      @Nullable Double arousal,
      @Nullable String goal,
      @Nullable Integer limit) {

    Mood mood() {
      List<Mood> given =
          Stream.of(fromEmotion(), fromScores(), fromPoint()).flatMap(Optional::stream).toList();
      if (given.size() != 1) {
        throw new BadRequestResponse(
            "give exactly one of: emotion, scores, or valence with arousal");
      }
      return given.get(0);
    }

    private Optional<Mood> fromEmotion() {
      return Optional.ofNullable(emotion).map(Emotion::parse).map(Emotion::mood);
    }

    private Optional<Mood> fromScores() {
      return Optional.ofNullable(scores).map(Request::scores).map(EmotionScores::mood);
    }

    private Optional<Mood> fromPoint() {
      if (valence == null && arousal == null) {
        return Optional.empty();
      }
      if (valence == null || arousal == null) {
        throw new BadRequestResponse("valence and arousal belong together");
      }
      return Optional.of(new Mood(valence, arousal));
    }

    private static EmotionScores scores(Map<String, Double> named) {
      double[] values = new double[Emotion.all().size()];
      named.forEach(
          (label, score) ->
              values[Emotion.parse(label).ordinal()] = Objects.requireNonNullElse(score, 0.0));
      return EmotionScores.of(values);
    }
  }

  private final ListeningSession session;

  RecommendHandler(ListeningSession session) {
    this.session = session;
  }

  void handle(Context context) throws IOException {
    Request request = JsonBody.read(context, Request.class);
    MoodGoal goal = Optional.ofNullable(request.goal()).map(MoodGoal::parse).orElse(MoodGoal.MATCH);
    int limit = Objects.requireNonNullElse(request.limit(), DEFAULT_LIMIT);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new BadRequestResponse(
          "limit must be in [1, %d], but is %d".formatted(MAX_LIMIT, limit));
    }
    context.json(PlaylistView.of(session.choose(request.mood(), goal, limit)));
  }
}
