package org.humoresque.vision.filter;

import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_imgproc.CLAHE;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.OpenCv;

/**
 * Contrast-limited adaptive histogram equalisation (CLAHE): each tile of the picture is equalised
 * by itself, with its steepest contrasts cut, and between the middles of tiles the curves are
 * blended.
 *
 * <p>Source: Zuiderveld (1994), "Contrast limited adaptive histogram equalization".
 *
 * @param tiles in each direction, in [1, 16]
 * @param clipLimit how often one grey may occur in a tile, as a multiple of its even share, in [1,
 *     40]; what is above is spread over all greys
 */
public record LocalEqualization(int tiles, double clipLimit) implements GreyFilter {

  /**
   * For faces: 4×4 tiles, for a tile of the usual 8×8 would hold but 36 pixels of a 48×48 face, and
   * a clip limit of 2.
   */
  public static final LocalEqualization DEFAULT = new LocalEqualization(4, 2);

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public LocalEqualization {
    Ranges.require("tiles", tiles, 1, 16);
    Ranges.require("clipLimit", clipLimit, 1, 40);
  }

  @Override
  public GreyImage apply(GreyImage picture) {
    try (Size grid = new Size(tiles, tiles);
        CLAHE clahe = opencv_imgproc.createCLAHE(clipLimit, grid)) {
      return OpenCv.apply(picture, clahe::apply);
    }
  }
}
