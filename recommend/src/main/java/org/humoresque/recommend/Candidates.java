package org.humoresque.recommend;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.humoresque.kernel.Mood;

/**
 * The songs that fulfil some constraints, sorted into squares of the plane of feelings, so that
 * those near a mood are found without looking at all.
 */
public final class Candidates {

  private static final int SIDE = 32;

  /** So many times more songs are scored than asked for. */
  private static final int SURPLUS = 8;

  private final SongIndex songs;

  /** Songs square by square. */
  private final int[] sorted;

  /** Where each square begins; one more at the end. */
  private final int[] start = new int[SIDE * SIDE + 1];

  /**
   * The best songs for a wish.
   *
   * @param songs best first
   * @param scores theirs
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Scored(SongIndex index, Wish wish, Scoring scoring, int[] songs, double[] scores) {

    /** A song with the reasons for its score. */
    public Choice choice(int song) {
      return Recommender.choice(index, song, scoring, wish.aim());
    }
  }

  public Candidates(SongIndex songs, List<Constraint> constraints) {
    this.songs = songs;
    IntPredicate allowed = Recommender.allowed(songs, constraints);
    int[] square = new int[songs.size()];
    for (int song = 0; song < square.length; song++) {
      square[song] = allowed.test(song) ? square(songs.mood(song)) : -1;
      if (square[song] >= 0) {
        start[square[song] + 1]++;
      }
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    sorted = new int[start[start.length - 1]];
    int[] next = start.clone();
    for (int song = 0; song < square.length; song++) {
      if (square[song] >= 0) {
        sorted[next[square[song]]++] = song;
      }
    }
  }

  public SongIndex songs() {
    return songs;
  }

  /** How many songs there are. */
  public int count() {
    return sorted.length;
  }

  /** Whether two songs name the same artist. */
  public static boolean sameArtist(SongIndex songs, int one, int other) {
    return songs.artist(one) != SongIndex.NO_ARTIST && songs.artist(one) == songs.artist(other);
  }

  /**
   * The best songs near the target of a wish, at most so many: scored are all in a square around it
   * that holds some times as many.
   */
  public Scored near(Wish wish, int count) {
    Scoring scoring = wish.algorithm().scoring(songs, wish);
    int[] around =
        around(wish.aim().target(), (int) Math.min(Integer.MAX_VALUE, (long) SURPLUS * count));
    double[] scores = new double[around.length];
    Integer[] order = new Integer[around.length];
    for (int i = 0; i < around.length; i++) {
      scores[i] = scoring.score(around[i]);
      order[i] = i;
    }
    Arrays.sort(
        order,
        (one, other) -> {
          int byScore = Double.compare(scores[other], scores[one]);
          return byScore != 0 ? byScore : Integer.compare(around[one], around[other]);
        });
    int size = Math.min(count, order.length);
    return new Scored(
        songs,
        wish,
        scoring,
        Arrays.stream(order, 0, size).mapToInt(i -> around[i]).toArray(),
        Arrays.stream(order, 0, size).mapToDouble(i -> scores[i]).toArray());
  }

  private int[] around(Mood mood, int least) {
    int column = column(mood.valence());
    int row = column(mood.arousal());
    for (int reach = 1; ; reach++) {
      int left = Math.max(0, column - reach);
      int right = Math.min(SIDE - 1, column + reach);
      int bottom = Math.max(0, row - reach);
      int top = Math.min(SIDE - 1, row + reach);
      int found = 0;
      for (int y = bottom; y <= top; y++) {
        found += start[y * SIDE + right + 1] - start[y * SIDE + left];
      }
      boolean all = left == 0 && bottom == 0 && right == SIDE - 1 && top == SIDE - 1;
      if (found >= least || all) {
        int[] around = new int[found];
        int next = 0;
        for (int y = bottom; y <= top; y++) {
          int from = start[y * SIDE + left];
          int to = start[y * SIDE + right + 1];
          System.arraycopy(sorted, from, around, next, to - from);
          next += to - from;
        }
        return around;
      }
    }
  }

  private static int square(Mood mood) {
    return column(mood.arousal()) * SIDE + column(mood.valence());
  }

  private static int column(double coordinate) {
    return Math.min(SIDE - 1, (int) ((coordinate + 1) / 2 * SIDE));
  }
}
