package org.humoresque.recommend;

import java.time.Duration;

/**
 * What the parts of the default score weigh, and how fast things are forgotten. The five weights
 * are scaled to sum to 1 over those parts of which something is known: somebody without typical
 * songs is served by mood alone. docs/recommendation.md tells how they were chosen.
 *
 * @param mood closeness of the song's mood to the target
 * @param profile what its labels say of its being one of the typical songs
 * @param sound cosine of its embedding with theirs
 * @param liking what feedback in a similar mood says of it and of songs like it
 * @param novelty how long it was not heard
 * @param personal how far the target is drawn from where people in general feel an emotion to where
 *     the listener's typical songs for it lie, from 0 to 1
 * @param trust how much a mood known for certain has over a mere guess, from 0 to 1
 * @param emotions how much the seven emotions of a song say of its mood beside its place on the
 *     plane, from 0 to 1
 * @param moodWidth distance on the plane at which what was learnt in another mood counts 0.61
 * @param feedbackHalfLife after which feedback counts half
 * @param noveltyHalfLife after which a song is half new again
 */
public record Weights(
    double mood,
    double profile,
    double sound,
    double liking,
    double novelty,
    double personal,
    double trust,
    double emotions,
    double moodWidth,
    Duration feedbackHalfLife,
    Duration noveltyHalfLife) {

  /** The shipped weights. */
  public static final Weights DEFAULT =
      new Weights(
          0.5, 0.65, 0.2, 0.4, 0.1, 0.15, 0.5, 0.2, 0.4, Duration.ofDays(60), Duration.ofDays(7));

  /**
   * @throws IllegalArgumentException naming the value that is out of its range
   */
  public Weights {
    requireWeight("mood", mood);
    requireWeight("profile", profile);
    requireWeight("sound", sound);
    requireWeight("liking", liking);
    requireWeight("novelty", novelty);
    if (mood == 0) {
      throw new IllegalArgumentException("the weight of mood must be above 0, but is 0");
    }
    requireShare("personal", personal);
    requireShare("trust", trust);
    requireShare("emotions", emotions);
    if (!(moodWidth > 0)) {
      throw new IllegalArgumentException("moodWidth must be above 0, but is " + moodWidth);
    }
    requirePositive("feedbackHalfLife", feedbackHalfLife);
    requirePositive("noveltyHalfLife", noveltyHalfLife);
  }

  /** Other values for what can be fitted without a listener's feedback. */
  public Weights with(
      double newProfile, double newSound, double newPersonal, double newTrust, double newEmotions) {
    return new Weights(
        mood,
        newProfile,
        newSound,
        liking,
        novelty,
        newPersonal,
        newTrust,
        newEmotions,
        moodWidth,
        feedbackHalfLife,
        noveltyHalfLife);
  }

  private static void requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("%s must be in [0, 1], but is %s".formatted(name, share));
    }
  }

  private static void requireWeight(String name, double weight) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the weight of %s must be at least 0 and finite, but is %s".formatted(name, weight));
    }
  }

  private static void requirePositive(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be above 0, but is " + duration);
    }
  }
}
