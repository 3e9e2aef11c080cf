package org.humoresque.app.view;

import org.humoresque.kernel.Mood;

/** A point on the plane of feelings, both coordinates in [-1, 1]. */
public record PointView(double valence, double arousal) {

  public static PointView of(Mood mood) {
    return new PointView(mood.valence(), mood.arousal());
  }
}
