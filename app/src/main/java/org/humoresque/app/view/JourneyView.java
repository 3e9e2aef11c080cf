package org.humoresque.app.view;

import java.util.List;
import org.humoresque.app.session.JourneyPlan;
import org.humoresque.app.view.PlaylistView.Entry;
import org.humoresque.recommend.MoodGoal;
import org.jspecify.annotations.Nullable;

/**
 * A way over the plane of feelings, song by song.
 *
 * @param goal null if the person pointed at the target themself
 * @param relaxations where no song fulfils all demands
 */
public record JourneyView(
    PointView mood,
    @Nullable String goal,
    PointView target,
    String way,
    String algorithm,
    List<StepView> steps,
    List<RelaxationView> relaxations) {

  /**
   * One song on the way.
   *
   * @param waypoint where on the way it should lie
   * @param smoothness how well it follows the song before it, from 0 to 1
   */
  public record StepView(PointView waypoint, double smoothness, Entry track) {}

  public static JourneyView of(JourneyPlan plan) {
    return new JourneyView(
        PointView.of(plan.aim().now()),
        plan.aim().goal().map(MoodGoal::label).orElse(null),
        PointView.of(plan.aim().target()),
        plan.way().label(),
        plan.algorithm().label(),
        plan.steps().stream()
            .map(
                step ->
                    new StepView(
                        PointView.of(step.waypoint()),
                        step.smoothness(),
                        Entry.of(step.track(), plan.library())))
            .toList(),
        RelaxationView.of(plan.waysOut(), plan.library()));
  }
}
