package org.humoresque.vision.image;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * One upright colour picture, held in native memory until it is closed.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Frame implements AutoCloseable {

  private final Mat bgr;

  /**
   * @param bgr 8-bit pixels, three channels in the order blue, green, red; the frame owns them from
   *     now on and closes them with itself
   * @throws IllegalArgumentException if the pixels have another form or there are none
   */
  public Frame(Mat bgr) {
    if (bgr.empty() || bgr.type() != opencv_core.CV_8UC3) {
      throw new IllegalArgumentException(
          "a frame has 8-bit pixels of three channels, but these are %d×%d of OpenCV type %d"
              .formatted(bgr.cols(), bgr.rows(), bgr.type()));
    }
    this.bgr = bgr;
  }

  /** In pixels. */
  public int width() {
    return bgr.cols();
  }

  /** In pixels. */
  public int height() {
    return bgr.rows();
  }

  /** The pixels in blue, green, red; still the frame's own. */
  public Mat bgr() {
    return bgr;
  }

  /** The brightness of each pixel (ITU-R BT.601), 8 bits, one channel; the caller closes it. */
  public Mat grey() {
    Mat grey = new Mat();
    opencv_imgproc.cvtColor(bgr, grey, opencv_imgproc.COLOR_BGR2GRAY);
    return grey;
  }

  @Override
  public void close() {
    bgr.close();
  }
}
