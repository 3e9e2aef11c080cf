package org.humoresque.app.session;

import java.util.List;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.MoodGoal;
import org.humoresque.recommend.RankedTrack;

/**
 * Music chosen for a mood.
 *
 * @param mood how the person feels
 * @param goal where they want to be taken
 * @param target the mood the music aims at
 * @param tracks best first
 */
public record Playlist(Mood mood, MoodGoal goal, Mood target, List<RankedTrack> tracks) {

  public Playlist {
    tracks = List.copyOf(tracks);
  }
}
