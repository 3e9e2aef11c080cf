package org.humoresque.recommend;

import java.util.List;
import org.humoresque.recommend.Explanation.Kind;
import org.humoresque.recommend.Explanation.Part;

/** A number for each song that says nothing of it; the same seed gives the same numbers. */
record RandomScoring(SongIndex songs, long seed) implements Scoring {

  private static final int UNUSED_BITS = 11;

  @Override
  public double score(int song) {
    return (mixed(mixed(seed) ^ songs.id(song).value()) >>> UNUSED_BITS) * 0x1p-53;
  }

  @Override
  public List<Part> parts(int song) {
    return List.of(Part.of(Kind.CHANCE, score(song), 1));
  }

  /** Spreads the bits of a number, as SplitMix64 does (Steele et al. 2014). */
  private static long mixed(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
