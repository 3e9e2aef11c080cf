package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.humoresque.app.session.Demands;
import org.humoresque.app.session.MusicWish;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.Algorithm;
import org.humoresque.recommend.MoodGoal;
import org.humoresque.recommend.journey.Journey.Way;
import org.humoresque.recommend.journey.Length;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for: one of emotion, scores, or valence and arousal; a goal or a target; and
 * what songs must fulfil. Way, songs and minutes belong to journeys.
 */
record MusicRequest(
    @Nullable String emotion,
    @Nullable Map<String, Double> scores,
    @Nullable Double valence,
    @Nullable Double arousal,
    @Nullable String goal,
    @Nullable Point target,
    @Nullable String algorithm,
    @Nullable List<String> languages,
    @Nullable Limits constraints,
    @Nullable Integer limit,
    @Nullable String way,
    @Nullable Integer songs,
    @Nullable Integer minutes) {

  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 1000;
  private static final int DEFAULT_SONGS = 12;

  /** A point on the plane of feelings. */
  record Point(@Nullable Double valence, @Nullable Double arousal) {

    Mood mood() {
      if (valence == null || arousal == null) {
        throw new BadRequestResponse("valence and arousal belong together");
      }
      return new Mood(valence, arousal);
    }
  }

  /**
   * What songs must fulfil.
   *
   * @param explicit false: no song that is marked as explicit
   * @param playableOnly true: no song that opens elsewhere
   */
  record Limits(
      @Nullable Integer minSeconds,
      @Nullable Integer maxSeconds,
      @Nullable Boolean explicit,
      @Nullable Double notHeardForHours,
      @Nullable Boolean playableOnly) {

    static final Limits NONE = new Limits(null, null, null, null, null);
  }

  /** How the person feels. */
  Mood mood() {
    List<Mood> given =
        Stream.of(fromEmotion(), fromScores(), fromPoint()).flatMap(Optional::stream).toList();
    if (given.size() != 1) {
      throw new BadRequestResponse("give exactly one of: emotion, scores, or valence with arousal");
    }
    return given.get(0);
  }

  /** What they ask for. */
  MusicWish wish() {
    if (goal != null && target != null) {
      throw new BadRequestResponse("give a goal or a target, not both");
    }
    int count = Objects.requireNonNullElse(limit, DEFAULT_LIMIT);
    if (count < 1 || count > MAX_LIMIT) {
      throw new BadRequestResponse(
          "limit must be in [1, %d], but is %d".formatted(MAX_LIMIT, count));
    }
    return new MusicWish(
        Optional.ofNullable(goal).map(MoodGoal::parse).orElse(MoodGoal.MATCH),
        Optional.ofNullable(target).map(Point::mood),
        Optional.ofNullable(algorithm).map(Algorithm::parse).orElse(Algorithm.DEFAULT),
        demands(),
        count);
  }

  /** The same where no journey is meant. */
  MusicWish plainWish() {
    if (way != null || songs != null || minutes != null) {
      throw new BadRequestResponse("way, songs and minutes belong to /api/journey");
    }
    return wish();
  }

  Way journeyWay() {
    return Optional.ofNullable(way).map(Way::parse).orElse(Way.STEPWISE);
  }

  Length journeyLength() {
    if (songs != null && minutes != null) {
      throw new BadRequestResponse("give songs or minutes, not both");
    }
    return minutes != null
        ? Length.ofTime(Duration.ofMinutes(minutes))
        : Length.ofSongs(Objects.requireNonNullElse(songs, DEFAULT_SONGS));
  }

  private Demands demands() {
    Limits limits = Objects.requireNonNullElse(constraints, Limits.NONE);
    return new Demands(
        Set.copyOf(Objects.requireNonNullElse(languages, List.of())),
        seconds("minSeconds", limits.minSeconds()),
        seconds("maxSeconds", limits.maxSeconds()),
        Objects.requireNonNullElse(limits.explicit(), true),
        Optional.ofNullable(limits.notHeardForHours()).map(MusicRequest::hours),
        Objects.requireNonNullElse(limits.playableOnly(), false));
  }

  private static Optional<Duration> seconds(String name, @Nullable Integer seconds) {
    if (seconds != null && seconds < 0) {
      throw new BadRequestResponse("%s must be at least 0, but is %d".formatted(name, seconds));
    }
    return Optional.ofNullable(seconds).map(Duration::ofSeconds);
  }

  private static Duration hours(double hours) {
    if (!(hours >= 0 && hours <= 24 * 3650)) {
      throw new BadRequestResponse(
          "notHeardForHours must be in [0, 87600], but is %s".formatted(hours));
    }
    return Duration.ofMinutes(Math.round(60 * hours));
  }

  private Optional<Mood> fromEmotion() {
    return Optional.ofNullable(emotion).map(Emotion::parse).map(Emotion::mood);
  }

  private Optional<Mood> fromScores() {
    return Optional.ofNullable(scores).map(MusicRequest::scores).map(EmotionScores::mood);
  }

  private Optional<Mood> fromPoint() {
    return valence == null && arousal == null
        ? Optional.empty()
        : Optional.of(new Point(valence, arousal).mood());
  }

  private static EmotionScores scores(Map<String, Double> named) {
    double[] values = new double[Emotion.all().size()];
    named.forEach(
        (label, score) ->
            values[Emotion.parse(label).ordinal()] = Objects.requireNonNullElse(score, 0.0));
    return EmotionScores.of(values);
  }
}
