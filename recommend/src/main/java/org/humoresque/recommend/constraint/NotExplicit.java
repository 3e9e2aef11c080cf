package org.humoresque.recommend.constraint;

import org.humoresque.recommend.Constraint;
import org.humoresque.recommend.FeatureLabel;
import org.humoresque.recommend.FeatureLabel.Kind;
import org.humoresque.recommend.SongIndex;

/** Not marked as explicit. */
public record NotExplicit() implements Constraint {

  /** What a song with words not for everybody is marked with. */
  public static final FeatureLabel EXPLICIT = new FeatureLabel(Kind.ADVISORY, "explicit");

  @Override
  public boolean allows(SongIndex songs, int song) {
    return !songs.has(song, EXPLICIT);
  }

  @Override
  public String description() {
    return "not explicit";
  }
}
