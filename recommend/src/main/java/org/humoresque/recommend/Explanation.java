package org.humoresque.recommend;

import java.util.List;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackMood;

/**
 * Why a track was chosen, as data.
 *
 * @param goal what the music should do with the mood
 * @param now the mood the person is in
 * @param target the mood aimed for
 * @param distance from the track's mood to the target, from 0 to {@link Mood#MAX_DISTANCE}
 * @param parts what the score is made of: their shares sum to it
 */
public record Explanation(MoodGoal goal, Mood now, Mood target, double distance, List<Part> parts) {

  /**
   * One part of a score.
   *
   * @param reason what it stands for
   * @param share how much it adds to the score
   * @param most how much it could have added
   */
  public record Part(String reason, double share, double most) {}

  public Explanation {
    parts = List.copyOf(parts);
  }

  /** Takes the score of a track apart. */
  static Explanation of(TrackMood mood, Mood now, MoodGoal goal) {
    Mood target = goal.target(now);
    double distance = mood.mood().distance(target);
    double closeness = MoodFit.closeness(distance);
    double known = MoodFit.TRUST_WEIGHT;
    return new Explanation(
        goal,
        now,
        target,
        distance,
        List.of(
            new Part("its mood is close to the target", closeness * (1 - known), 1 - known),
            new Part("its mood is known", closeness * known * mood.confidence(), known)));
  }

  /** The sum of the parts: the track's score, in [0, 1]. */
  public double total() {
    return parts.stream().mapToDouble(Part::share).sum();
  }
}
