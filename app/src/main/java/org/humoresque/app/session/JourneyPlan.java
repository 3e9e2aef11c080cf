package org.humoresque.app.session;

import java.util.List;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.Aim;
import org.humoresque.recommend.Algorithm;
import org.humoresque.recommend.RankedTrack;
import org.humoresque.recommend.journey.Journey.Way;

/**
 * A way over the plane of feelings, song by song.
 *
 * @param aim where it begins and ends
 * @param way how it gets there
 * @param algorithm how songs were scored
 * @param steps in their order
 * @param waysOut where no song fulfils all demands: what to give up
 * @param library what the tracks were chosen from
 */
public record JourneyPlan(
    Aim aim,
    Way way,
    Algorithm algorithm,
    List<Step> steps,
    List<WayOut> waysOut,
    MoodedSongs library) {

  /**
   * One song on the way.
   *
   * @param waypoint where on the way it should lie
   * @param track the song and why
   * @param smoothness how well it follows the song before it, from 0 to 1
   */
  public record Step(Mood waypoint, RankedTrack track, double smoothness) {}

  public JourneyPlan {
    steps = List.copyOf(steps);
    waysOut = List.copyOf(waysOut);
  }
}
