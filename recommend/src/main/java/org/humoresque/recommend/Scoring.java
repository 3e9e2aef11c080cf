package org.humoresque.recommend;

import java.util.List;
import org.humoresque.recommend.Explanation.Part;

/** Scores the songs of one index for one wish: in [0, 1], the higher the better. */
interface Scoring {

  /** A number that the score does not exceed, found quickly. */
  default double bound(int song) {
    return score(song);
  }

  double score(int song);

  /** What the score is made of: the shares sum to it. */
  List<Part> parts(int song);
}
