package org.humoresque.vision.filter;

import org.humoresque.vision.image.GreyImage;

/** Turns a grey picture into another of the same size; the given one is left as it is. */
@FunctionalInterface
public interface GreyFilter {

  /** The picture, filtered. */
  GreyImage apply(GreyImage picture);
}
