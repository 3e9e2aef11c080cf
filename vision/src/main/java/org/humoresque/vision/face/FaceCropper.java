package org.humoresque.vision.face;

import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.OpenCv;

/** Cuts a found face out of its picture the way the training faces were cut. */
public final class FaceCropper {

  private final Framing framing;

  public FaceCropper(Framing framing) {
    OpenCv.load();
    this.framing = framing;
  }

  /**
   * Cuts out one face, and turns it upright if it leans.
   *
   * @param grey the whole picture, 8 bits, one channel
   * @param face where the face is; beyond the picture its edge pixels are repeated
   */
  public GreyImage crop(Mat grey, Square face) {
    int side = Math.max(1, (int) Math.round(framing.zoom() * face.side()));
    return face.tilt() == 0 ? cut(grey, face, side) : turned(grey, face, side);
  }

  private GreyImage cut(Mat grey, Square face, int side) {
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
          Math.max(0, insideTop - top),
          Math.max(0, top + side - insideBottom),
          Math.max(0, insideLeft - left),
          Math.max(0, left + side - insideRight),
          opencv_core.BORDER_REPLICATE | opencv_core.BORDER_ISOLATED);
      return scaled(square);
    }
  }

  private GreyImage turned(Mat grey, Square face, int side) {
    double lean = Math.toRadians(face.tilt());
    double down = framing.lower() * face.side();
    double x = face.centreX() - down * Math.sin(lean);
    double y = face.centreY() + down * Math.cos(lean);
    try (Point2f centre = new Point2f((float) x, (float) y);
        Mat turn = opencv_imgproc.getRotationMatrix2D(centre, face.tilt(), 1);
        Mat square = new Mat();
        Size size = new Size(side, side);
        Scalar none = new Scalar(0)) {
      try (DoubleIndexer cells = turn.createIndexer()) {
        cells.put(0, 2, cells.get(0, 2) + side / 2.0 - x);
        cells.put(1, 2, cells.get(1, 2) + side / 2.0 - y);
      }
      opencv_imgproc.warpAffine(
          grey,
          square,
          turn,
          size,
          opencv_imgproc.INTER_LINEAR,
          opencv_core.BORDER_REPLICATE,
          none);
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
