package org.humoresque.vision.filter;

import org.humoresque.vision.image.GreyImage;

/**
 * Grey-level stretching: greys are moved apart in a straight line so that nearly all of the range
 * from 0 to 255 is used. The darkest and the lightest pixels, up to a share of each, are let go to
 * 0 and 255, so that a few odd ones do not hold up all others. A blank picture stays as it is.
 *
 * @param share of the pixels that may be cut at each end, in [0, 0.4]
 */
public record GreyLevelStretching(double share) implements GreyFilter {

  /** From the 1st to the 99th percentile. */
  public static final GreyLevelStretching DEFAULT = new GreyLevelStretching(0.01);

  /**
   * @throws IllegalArgumentException if the share is out of its range
   */
  public GreyLevelStretching {
    Ranges.require("share", share, 0, 0.4);
  }

  @Override
  public GreyImage apply(GreyImage picture) {
    byte[] pixels = picture.pixels();
    int[] counts = new int[256];
    for (byte pixel : pixels) {
      counts[pixel & 0xFF]++;
    }
    int cut = (int) (share * pixels.length);
    int dark = 0;
    for (int below = counts[dark]; below <= cut; below += counts[dark]) {
      dark++;
    }
    int light = 255;
    for (int above = counts[light]; above <= cut; above += counts[light]) {
      light--;
    }
    return dark < light ? stretched(picture, dark, light) : picture;
  }

  private static GreyImage stretched(GreyImage picture, int dark, int light) {
    byte[] table = new byte[256];
    for (int grey = 0; grey < table.length; grey++) {
      table[grey] = Ranges.grey(255.0 * (grey - dark) / (light - dark));
    }
    byte[] pixels = new byte[picture.pixels().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = table[picture.pixels()[i] & 0xFF];
    }
    return new GreyImage(picture.width(), picture.height(), pixels);
  }
}
