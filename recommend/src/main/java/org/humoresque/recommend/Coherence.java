package org.humoresque.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.humoresque.recommend.TypicalSongs.Weighted;

/**
 * Whether typical songs have in common what a measure looks at: how well each would have been found
 * by the others. Somebody whose sad songs are all folk wants folk; somebody whose sad songs are of
 * any kind is not helped by it.
 */
final class Coherence {

  /** No more songs of the library are compared with. */
  private static final int SAMPLE = 500;

  /** No more typical songs are left out in turn. */
  private static final int MOST = 12;

  /** What is assumed beforehand, and counts like one song left out: three songs say little. */
  private static final double UNKNOWN = 0.25;

  private Coherence() {}

  /**
   * @param measure made of some typical songs, says how alike a song is
   * @return 0 if each typical song is found no better than by chance, 1 if always first
   */
  static double of(
      SongIndex songs,
      List<Weighted> typical,
      Function<List<Weighted>, IntToDoubleFunction> measure) {
    int step = Math.max(1, songs.size() / SAMPLE);
    double places = 0;
    int left = typical.size() < 2 ? 0 : Math.min(MOST, typical.size());
    for (int i = 0; i < left; i++) {
      List<Weighted> others = new ArrayList<>(typical);
      Weighted out = others.remove(i);
      IntToDoubleFunction alike = measure.apply(others);
      double own = alike.applyAsDouble(out.song());
      double worse = 0;
      int compared = 0;
      for (int song = 0; song < songs.size(); song += step) {
        double theirs = alike.applyAsDouble(song);
        worse += theirs < own ? 1 : theirs == own ? 0.5 : 0;
        compared++;
      }
      places += worse / compared;
    }
    return Math.max(0, (2 * places - left + UNKNOWN) / (left + 1));
  }
}
