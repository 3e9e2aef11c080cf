package org.humoresque.recommend;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What feedback says of a song in a mood, after Rocchio (1971): songs that were liked draw the
 * songs like them near, by labels and by sound, and songs that were not push theirs away. Each
 * counts the less the longer ago it was and the farther the mood was from this one; a "not this
 * mood" counts only near its mood.
 */
final class Taste {

  /** What the songs like it say of a song, against what was said of the song itself. */
  private static final double LIKENESS = 0.5;

  /** "Not this mood" is narrower than other feedback. */
  private static final double NARROW = 0.5;

  /** Weaker feedback is lost. */
  private static final double LEAST = 1e-3;

  /** What was said of each song itself; empty if nothing was. */
  private final float[] said;

  private final LabelSpace.Vector labels;
  private final SongIndex songs;
  private final float[] direction;
  private final boolean sounds;

  /** How much was said at all, from 0 to 1. */
  private final double strength;

  Taste(SongIndex songs, LabelSpace space, Wish wish) {
    this.songs = songs;
    labels = space.vector();
    Direction sound = new Direction(songs);
    double mass = 0;
    float[] sums = new float[wish.profile().feedback().isEmpty() ? 0 : songs.size()];
    for (Feedback feedback : wish.profile().feedback()) {
      OptionalInt song = songs.find(feedback.song());
      double worth = worth(feedback, wish);
      if (song.isEmpty() || Math.abs(worth) < LEAST) {
        continue;
      }
      sums[song.getAsInt()] += (float) worth;
      labels.add(song.getAsInt(), worth);
      sound.add(song.getAsInt(), worth);
      mass += Math.abs(worth);
    }
    sounds = !sound.isZero();
    direction = sound.unit();
    strength = Math.tanh(mass);
    said = mass == 0 ? new float[0] : sums;
  }

  /** Nothing was said. */
  boolean isSilent() {
    return said.length == 0;
  }

  /** How much a song is liked, from -1 to 1; 0 says nothing. */
  double liking(int song) {
    double alike = labels.isZero() ? 0 : labels.cosine(song);
    if (sounds && songs.hasEmbedding(song)) {
      alike = (alike + songs.similarity(song, direction)) / 2;
    }
    return clamped(song, alike);
  }

  /** A number that {@link #liking} does not exceed. */
  double bound(int song) {
    double alike = labels.isZero() ? 0 : labels.cosine(song);
    if (sounds && songs.hasEmbedding(song)) {
      alike = Math.max(alike, (alike + 1) / 2);
    }
    return clamped(song, alike);
  }

  private double clamped(int song, double alike) {
    double own = said[song] == 0 ? 0 : Math.tanh(said[song]);
    return Math.max(-1, Math.min(1, own + LIKENESS * strength * alike));
  }

  private static double worth(Feedback feedback, Wish wish) {
    Weights weights = wish.weights();
    double width =
        feedback.kind() == Feedback.Kind.NOT_THIS_MOOD
            ? NARROW * weights.moodWidth()
            : weights.moodWidth();
    double near = TypicalSongs.weight(feedback.mood().distance(wish.aim().now()), width);
    return feedback.worth()
        * near
        * remaining(feedback.at(), wish.now(), weights.feedbackHalfLife());
  }

  /** What is left after a time, from 1 to 0; a clock that went back leaves all. */
  static double remaining(Instant then, Instant now, Duration halfLife) {
    double age = Math.max(0, Duration.between(then, now).toMillis());
    return Math.pow(0.5, age / halfLife.toMillis());
  }
}
