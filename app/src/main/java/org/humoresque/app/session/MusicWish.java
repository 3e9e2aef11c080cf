package org.humoresque.app.session;

import java.util.Optional;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.Aim;
import org.humoresque.recommend.Algorithm;
import org.humoresque.recommend.MoodGoal;

/**
 * What somebody asks the session for, whatever mood they are in.
 *
 * @param goal what the music is to do with the mood
 * @param point where on the plane of feelings the music is to be; wins over the goal
 * @param algorithm how songs are scored
 * @param demands what every song must fulfil
 * @param count how many songs at most
 */
public record MusicWish(
    MoodGoal goal, Optional<Mood> point, Algorithm algorithm, Demands demands, int count) {

  /** Songs for a goal, by the default algorithm. */
  public static MusicWish to(MoodGoal goal, int count) {
    return new MusicWish(goal, Optional.empty(), Algorithm.DEFAULT, Demands.NONE, count);
  }

  /** Where the music is to take somebody in that mood. */
  Aim aim(Mood now) {
    return point.map(target -> Aim.at(now, target)).orElseGet(() -> Aim.of(now, goal));
  }
}
