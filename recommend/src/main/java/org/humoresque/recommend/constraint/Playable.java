package org.humoresque.recommend.constraint;

import org.humoresque.recommend.Constraint;
import org.humoresque.recommend.SongIndex;

/** Plays here rather than at a link. */
public record Playable() implements Constraint {

  @Override
  public boolean allows(SongIndex songs, int song) {
    return songs.isPlayable(song);
  }

  @Override
  public String description() {
    return "playing here";
  }
}
