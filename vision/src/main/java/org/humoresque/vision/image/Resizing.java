package org.humoresque.vision.image;

import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** How a picture is brought to another size. */
public enum Resizing {

  /** Mean of the pixels covered where it shrinks, bilinear where it grows: what photos need. */
  SMOOTH {
    @Override
    int method(boolean shrinks) {
      return shrinks ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR;
    }
  },

  /** The pixel whose centre is nearest. */
  NEAREST {
    @Override
    int method(boolean shrinks) {
      return opencv_imgproc.INTER_NEAREST_EXACT;
    }
  },

  /** The four pixels whose centres are nearest, weighted by nearness, also where it shrinks. */
  BILINEAR {
    @Override
    int method(boolean shrinks) {
      return opencv_imgproc.INTER_LINEAR_EXACT;
    }
  };

  /**
   * A picture in another size; the same picture if it has that size.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @throws IllegalArgumentException if a side is not positive
   */
  public GreyImage resize(GreyImage picture, int width, int height) {
    if (picture.width() == width && picture.height() == height) {
      return picture;
    }
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException(
          "width and height must be positive, but are %d×%d".formatted(width, height));
    }
    return OpenCv.apply(picture, (from, to) -> resize(from, to, width, height));
  }

  /** The same in native memory. */
  public void resize(Mat from, Mat to, int width, int height) {
    try (Size size = new Size(width, height)) {
      opencv_imgproc.resize(from, to, size, 0, 0, method(from.cols() > width));
    }
  }

  /** OpenCV's number of the method. */
  abstract int method(boolean shrinks);
}
