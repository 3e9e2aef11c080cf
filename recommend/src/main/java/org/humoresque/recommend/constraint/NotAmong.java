package org.humoresque.recommend.constraint;

import java.util.Set;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Constraint;
import org.humoresque.recommend.SongIndex;

/**
 * None of some songs: those that are never to be played, or are playing already.
 *
 * @param songs which
 * @param description what they have in common: {@code not marked "never play"}
 */
public record NotAmong(Set<TrackId> songs, String description) implements Constraint {

  public NotAmong {
    songs = Set.copyOf(songs);
  }

  @Override
  public boolean allows(SongIndex index, int song) {
    return songs.isEmpty() || !songs.contains(index.id(song));
  }
}
