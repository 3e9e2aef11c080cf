package org.humoresque.vision.image;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;

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
}
