package org.humoresque.vision.face;

import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.OpenCv;
import org.humoresque.vision.image.Resizing;

/**
 * Lets a dark picture be seen as if there had been more light: cascades pass over what has hardly
 * any contrast.
 */
public final class Light {

  /** Width and height of the small picture that brightness is measured on. */
  private static final int MEASURED = 32;

  /** The grey that this share of a picture's places lie below counts as its brightest. */
  private static final double BRIGHT_SHARE = 0.95;

  /** A picture whose brightest grey is below this is dark. */
  private static final int DARK = 110;

  /** What a dark picture's brightest grey becomes. */
  private static final double WANTED = 200;

  private static final double MOST_GAIN = 24;

  private Light() {}

  /**
   * Brightens a picture in place if it is dark, and leaves it alone otherwise.
   *
   * @param grey 8 bits, one channel
   */
  public static void even(Mat grey) {
    int brightest = brightest(grey);
    if (brightest < DARK) {
      grey.convertTo(grey, -1, Math.min(MOST_GAIN, WANTED / Math.max(1, brightest)), 0);
    }
  }

  private static int brightest(Mat grey) {
    try (Mat small = new Mat()) {
      Resizing.SMOOTH.resize(grey, small, MEASURED, MEASURED);
      GreyImage picture = OpenCv.image(small);
      int[] greys = new int[picture.pixels().length];
      for (int i = 0; i < greys.length; i++) {
        greys[i] = picture.pixels()[i] & 0xFF;
      }
      Arrays.sort(greys);
      return greys[(int) (BRIGHT_SHARE * greys.length)];
    }
  }
}
