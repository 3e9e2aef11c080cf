package org.humoresque.training.recommend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.humoresque.kernel.TrackId;

/**
 * Somebody who feels something, picked typical songs for it, and is to hear others, by other
 * artists.
 *
 * @param feeling its number
 * @param typical places of the songs they picked
 * @param hidden songs that are not to come: those picked, and all by the same artists
 */
record Query(int feeling, List<Integer> typical, Set<TrackId> hidden) {

  /** Paper A: three typical songs for each emotion. */
  private static final int TYPICAL = 3;

  /**
   * The same number of listeners for each feeling; each picks among the songs felt so, by different
   * artists.
   *
   * @param there which songs may be picked and may come, by their place
   */
  static List<Query> draw(FeltSongs data, boolean[] there, int each, long seed) {
    Random random = new Random(seed);
    List<Query> queries = new ArrayList<>();
    for (int number = 0; number < data.feelings().size(); number++) {
      Feeling feeling = data.feelings().get(number);
      List<Integer> right =
          new ArrayList<>(
              IntStream.range(0, data.songs().size())
                  .filter(song -> there[song] && feeling.isRight(song))
                  .boxed()
                  .toList());
      for (int i = 0; i < each; i++) {
        Collections.shuffle(right, random);
        queries.add(of(data, there, number, right));
      }
    }
    return queries;
  }

  private static Query of(FeltSongs data, boolean[] there, int feeling, List<Integer> right) {
    List<Integer> typical = new ArrayList<>();
    Set<String> artists = new HashSet<>();
    for (int song : right) {
      String artist = data.artists().get(song);
      if (typical.size() < TYPICAL && (artist.isEmpty() || artists.add(artist))) {
        typical.add(song);
      }
    }
    Set<TrackId> hidden = new HashSet<>();
    for (int song = 0; song < data.songs().size(); song++) {
      if (!there[song] || typical.contains(song) || artists.contains(data.artists().get(song))) {
        hidden.add(data.songs().id(song));
      }
    }
    return new Query(feeling, typical, hidden);
  }
}
