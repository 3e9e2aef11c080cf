package org.humoresque.recommend;

import java.time.Instant;
import java.util.List;

/**
 * What somebody asks the recommender for.
 *
 * @param aim how they feel and what the music is to be like
 * @param profile what is known of them
 * @param constraints what every song must fulfil
 * @param algorithm how songs are scored
 * @param weights what the default algorithm's parts weigh
 * @param count how many songs, at least 1
 * @param now the time, for what is forgotten with it
 */
public record Wish(
    Aim aim,
    Profile profile,
    List<Constraint> constraints,
    Algorithm algorithm,
    Weights weights,
    int count,
    Instant now) {

  /**
   * @throws IllegalArgumentException if the count is less than 1
   */
  public Wish {
    constraints = List.copyOf(constraints);
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, but is " + count);
    }
  }

  /** Songs for somebody of whom nothing is known, by the default algorithm. */
  public static Wish of(Aim aim, int count, Instant now) {
    return new Wish(aim, Profile.EMPTY, List.of(), Algorithm.DEFAULT, Weights.DEFAULT, count, now);
  }

  public Wish withAim(Aim other) {
    return new Wish(other, profile, constraints, algorithm, weights, count, now);
  }

  public Wish withProfile(Profile other) {
    return new Wish(aim, other, constraints, algorithm, weights, count, now);
  }

  public Wish withConstraints(List<Constraint> others) {
    return new Wish(aim, profile, others, algorithm, weights, count, now);
  }

  public Wish withAlgorithm(Algorithm other) {
    return new Wish(aim, profile, constraints, other, weights, count, now);
  }

  public Wish withWeights(Weights others) {
    return new Wish(aim, profile, constraints, algorithm, others, count, now);
  }
}
