package org.humoresque.training.recommend;

import java.util.List;
import org.humoresque.recommend.SongIndex;

/**
 * A set of songs of which people told what they feel.
 *
 * @param name of the data
 * @param songs as the player would know them: moods predicted, never read from what people told
 * @param artists the artist of each song, in the order of their ids; empty where nobody is named
 * @param feelings what was told
 */
public record FeltSongs(
    String name, SongIndex songs, List<String> artists, List<Feeling> feelings) {

  public FeltSongs {
    artists = List.copyOf(artists);
    feelings = List.copyOf(feelings);
  }
}
