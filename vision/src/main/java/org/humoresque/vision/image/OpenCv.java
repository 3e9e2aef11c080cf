package org.humoresque.vision.image;

import java.util.function.BiConsumer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** The native library behind this module. */
public final class OpenCv {

  private OpenCv() {}

  /**
   * Loads the library, if it is not loaded yet, and keeps it to one thread: several requests are
   * served at once already, and the machine has other work. The first call of a process takes up to
   * a second.
   */
  public static void load() {
    Loader.load(opencv_core.class);
    Loader.load(opencv_imgproc.class);
    Loader.load(opencv_imgcodecs.class);
    opencv_core.setNumThreads(1);
  }

  /**
   * Runs an operation on a copy of a picture in native memory.
   *
   * @param operation takes the picture, 8 bits, one channel, and fills the second with such another
   *     of any size
   */
  public static GreyImage apply(GreyImage picture, BiConsumer<Mat, Mat> operation) {
    Loaded.required();
    try (BytePointer pixels = new BytePointer(picture.pixels());
        Mat from = new Mat(picture.height(), picture.width(), opencv_core.CV_8UC1, pixels);
        Mat to = new Mat()) {
      operation.accept(from, to);
      return image(to);
    }
  }

  /** A copy of pixels in native memory: 8 bits, one channel, rows without gaps. */
  public static GreyImage image(Mat grey) {
    byte[] pixels = new byte[grey.rows() * grey.cols()];
    grey.data().get(pixels);
    return new GreyImage(grey.cols(), grey.rows(), pixels);
  }

  /** Loads the library when it is first needed, and once. */
  private static final class Loaded {
    static {
      load();
    }

    static void required() {}
  }
}
