package org.humoresque.app.session;

import java.util.List;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.Aim;
import org.humoresque.recommend.Algorithm;
import org.humoresque.recommend.RankedTrack;

/**
 * Music chosen for a mood.
 *
 * @param aim how the person feels and where the music is to take them
 * @param algorithm how songs were scored
 * @param tracks best first
 * @param allowed how many songs fulfil all demands
 * @param waysOut where none does: what to give up
 * @param library what the tracks were chosen from
 */
public record Playlist(
    Aim aim,
    Algorithm algorithm,
    List<RankedTrack> tracks,
    int allowed,
    List<WayOut> waysOut,
    MoodedSongs library) {

  public Playlist {
    tracks = List.copyOf(tracks);
    waysOut = List.copyOf(waysOut);
  }

  /** How the person feels. */
  public Mood mood() {
    return aim.now();
  }

  /** The mood the music aims at. */
  public Mood target() {
    return aim.target();
  }
}
