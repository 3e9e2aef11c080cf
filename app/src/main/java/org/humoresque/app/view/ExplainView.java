package org.humoresque.app.view;

import java.util.List;
import java.util.Optional;
import org.humoresque.app.session.ExplainedTrack;
import org.humoresque.app.view.PlaylistView.Entry;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.Track;
import org.humoresque.recommend.MoodGoal;
import org.jspecify.annotations.Nullable;

/**
 * Why a track was chosen or not.
 *
 * @param title of the track
 * @param chosen whether it is among those that would be chosen
 * @param summary that in a sentence
 * @param place which it is among all that fulfil the demands, from 1; null if its mood is not known
 * @param of how many fulfil them
 * @param objections the demands that it does not fulfil
 * @param track with its score and reasons; null if its mood is not known
 */
public record ExplainView(
    String title,
    boolean chosen,
    String summary,
    @Nullable Integer place,
    @Nullable Integer of,
    List<String> objections,
    @Nullable PointView mood,
    @Nullable String goal,
    @Nullable PointView target,
    @Nullable Entry track) {

  /**
   * @param verdict empty if the track's mood is not known
   */
  public static ExplainView of(Track track, Optional<ExplainedTrack> verdict) {
    return verdict.map(ExplainView::of).orElseGet(() -> unknown(track));
  }

  private static ExplainView unknown(Track track) {
    String summary =
        "Not chosen: nothing tells its mood yet. Label it, or let it be heard and its words read.";
    return new ExplainView(
        track.displayTitle(), false, summary, null, null, List.of(), null, null, null, null);
  }

  private static ExplainView of(ExplainedTrack verdict) {
    MoodedTrack track = verdict.track().track();
    return new ExplainView(
        track.track().displayTitle(),
        verdict.chosen(),
        summary(verdict),
        verdict.place(),
        verdict.playlist().allowed(),
        verdict.objections(),
        PointView.of(verdict.aim().now()),
        verdict.aim().goal().map(MoodGoal::label).orElse(null),
        PointView.of(verdict.aim().target()),
        Entry.of(verdict.track(), verdict.playlist().library()));
  }

  private static String summary(ExplainedTrack verdict) {
    int allowed = verdict.playlist().allowed();
    if (!verdict.objections().isEmpty()) {
      return "Not chosen: songs are to be %s.".formatted(String.join(", ", verdict.objections()));
    }
    if (verdict.chosen()) {
      return "Chosen: it is number %d of %d.".formatted(verdict.place(), allowed);
    }
    int asked = verdict.playlist().tracks().size();
    return verdict.place() <= asked
        ? "Not chosen: it is number %d of %d, but its artist has just been heard there."
            .formatted(verdict.place(), allowed)
        : "Not chosen: %d songs fit better, and %d were asked for."
            .formatted(verdict.place() - 1, asked);
  }
}
