package org.humoresque.recommend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;

/**
 * Ranks tracks by how near their mood lies to where the listener wants to be.
 *
 * <p>Keeps nothing and is safe for use by several threads. The same tracks in another order give
 * the same list.
 */
public final class Recommender {

  private static final int SMALLEST_POOL = 256;
  private static final int POOL_GROWTH = 8;

  /**
   * Chooses tracks, best first. No track comes twice, and no artist twice in a row as long as the
   * tracks allow a list of that length without it; after that the same artist follows once nobody
   * else is left, since a long list by one artist is better than a short one. Tracks that name no
   * artist do not count as being by the same one.
   *
   * @param tracks the library; several entries with the same id count once
   * @param now the mood the listener is in
   * @param goal what the music should do with it
   * @param count how many tracks to choose, at least 1
   * @return {@code count} tracks, or all if there are fewer
   * @throws IllegalArgumentException if the count is less than 1
   */
  public List<RankedTrack> rank(
      Collection<MoodedTrack> tracks, Mood now, MoodGoal goal, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, but is " + count);
    }
    Mood target = goal.target(now);
    return chosen(new BestFirst(tracks, target), count).stream()
        .map(track -> explained(track, now, goal))
        .toList();
  }

  /**
   * Chooses from the best some hundreds, which nearly always will do: as long as nobody has to be
   * preferred or to follow themself there, the whole library would give the same list.
   */
  private static List<MoodedTrack> chosen(BestFirst library, int count) {
    int poolSize = Math.max(SMALLEST_POOL, grown(count));
    while (true) {
      List<MoodedTrack> pool = library.best(poolSize);
      ArtistTurns turns = new ArtistTurns(pool, Math.min(count, pool.size()));
      List<MoodedTrack> chosen = new ArrayList<>();
      while (turns.hasNext()) {
        chosen.add(turns.next());
      }
      if (!turns.strained() || pool.size() < poolSize) {
        return chosen;
      }
      poolSize = grown(poolSize);
    }
  }

  private static int grown(int size) {
    return (int) Math.min(Integer.MAX_VALUE, (long) POOL_GROWTH * size);
  }

  private static RankedTrack explained(MoodedTrack track, Mood now, MoodGoal goal) {
    Explanation reasons = Explanation.of(track.mood(), now, goal);
    double score = MoodFit.score(track.mood(), reasons.target());
    return new RankedTrack(track, score, PlainWords.sentence(track.mood(), reasons), reasons);
  }
}
