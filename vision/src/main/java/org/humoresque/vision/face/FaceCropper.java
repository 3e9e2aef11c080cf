package org.humoresque.vision.face;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.OpenCv;

/** Cuts a found face out of its picture the way the training faces were cut. */
final class FaceCropper {

  private final Framing framing;

  FaceCropper(Framing framing) {
    this.framing = framing;
  }

  /**
   * Cuts out one face.
   *
   * @param grey the whole picture, 8 bits, one channel
   * @param face where the face is; beyond the picture its edge pixels are repeated
   */
  GreyImage crop(Mat grey, Square face) {
    int side = Math.max(1, (int) Math.round(framing.zoom() * face.side()));
    int left = (int) Math.round(face.centreX() - side / 2.0);
    int top = (int) Math.round(face.centreY() + framing.lower() * face.side() - side / 2.0);
    int insideLeft = Math.max(0, Math.min(grey.cols() - 1, left));
    int insideTop = Math.max(0, Math.min(grey.rows() - 1, top));
    int insideRight = Math.max(insideLeft + 1, Math.min(grey.cols(), left + side));
    int insideBottom = Math.max(insideTop + 1, Math.min(grey.rows(), top + side));
    try (Rect inside =
            new Rect(insideLeft, insideTop, insideRight - insideLeft, insideBottom - insideTop);
        Mat part = new Mat(grey, inside);
        Mat square = new Mat()) {
      opencv_core.copyMakeBorder(
          part,
          square,
          insideTop - top,
          Math.max(0, top + side - insideBottom),
          insideLeft - left,
          Math.max(0, left + side - insideRight),
          opencv_core.BORDER_REPLICATE | opencv_core.BORDER_ISOLATED);
      return scaled(square);
    }
  }

  private GreyImage scaled(Mat square) {
    try (Mat crop = new Mat()) {
      framing.resizing().resize(square, crop, framing.size(), framing.size());
      return OpenCv.image(crop);
    }
  }
}
