package org.humoresque.recommend;

import java.util.List;
import org.humoresque.recommend.Explanation.Kind;
import org.humoresque.recommend.Explanation.Part;

/**
 * Papers A1 and A2 exactly: the labels of the typical songs of the emotion nearest to the target
 * with their counts, cosine with every song's own, from high to low. docs/recommendation.md works
 * an example through.
 */
final class CosineCountsScoring implements Scoring {

  private final LabelSpace.Vector typical;

  CosineCountsScoring(SongIndex songs, Wish wish) {
    typical = LabelSpace.counts(songs).vector();
    TypicalSongs.nearest(songs, wish.profile(), wish.aim().target())
        .forEach(song -> typical.add(song, 1));
  }

  @Override
  public double score(int song) {
    return Math.min(1, typical.cosine(song));
  }

  @Override
  public List<Part> parts(int song) {
    return List.of(Part.of(Kind.PROFILE, score(song), 1));
  }
}
