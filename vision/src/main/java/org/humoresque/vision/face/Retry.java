package org.humoresque.vision.face;

import java.util.List;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_imgproc.CLAHE;
import org.humoresque.vision.face.HaarFaceDetector.Look;

/**
 * Another way to look where nothing was found.
 *
 * @param look how thoroughly
 * @param kind what is done to the picture first
 * @param turn by how many degrees the heads that are looked for lean clockwise
 */
public record Retry(Look look, Kind kind, double turn) {

  /** What is done to a picture. */
  public enum Kind {
    /** Only turned. */
    AS_IT_IS,
    /** The contrast of each part is raised, for faces in front of a bright window. */
    EVENED,
    /** Searched for heads that are turned to the left or the right. */
    PROFILE
  }

  private static final Look THOROUGH = new Look(0.12, 0.3, 1.08, 4);

  /** Chosen on real photos, the tilted ones of the scenes and photos whose face was blotted out. */
  static final List<Retry> USUAL =
      List.of(
          new Retry(THOROUGH, Kind.EVENED, 0),
          new Retry(THOROUGH, Kind.AS_IT_IS, 25),
          new Retry(THOROUGH, Kind.AS_IT_IS, -25),
          new Retry(THOROUGH, Kind.PROFILE, 0));

  /** What this look finds, in pixels of the picture as it was given. */
  List<Square> look(Mat picture, FaceSearch search) {
    return switch (kind) {
      case AS_IT_IS -> turned(picture, search);
      case EVENED -> evened(picture, search);
      case PROFILE -> profiles(picture, search);
    };
  }

  private List<Square> evened(Mat picture, FaceSearch search) {
    try (Size grid = new Size(4, 4);
        CLAHE clahe = opencv_imgproc.createCLAHE(3, grid);
        Mat even = new Mat()) {
      clahe.apply(picture, even);
      return turned(even, search);
    }
  }

  private List<Square> profiles(Mat picture, FaceSearch search) {
    List<Square> left = search.look(picture, look, Cascade.PROFILE);
    if (!left.isEmpty()) {
      return left;
    }
    try (Mat mirrored = new Mat()) {
      opencv_core.flip(picture, mirrored, 1);
      return search.look(mirrored, look, Cascade.PROFILE).stream()
          .map(
              it ->
                  new Square(picture.cols() - it.centreX(), it.centreY(), it.side(), it.strength()))
          .toList();
    }
  }

  private List<Square> turned(Mat picture, FaceSearch search) {
    if (turn == 0) {
      return search.look(picture, look, Cascade.FRONTAL);
    }
    int side = (int) Math.ceil(Math.hypot(picture.cols(), picture.rows()));
    double x = picture.cols() / 2.0;
    double y = picture.rows() / 2.0;
    try (Point2f centre = new Point2f((float) x, (float) y);
        Mat rotation = opencv_imgproc.getRotationMatrix2D(centre, turn, 1);
        Mat upright = new Mat();
        Size size = new Size(side, side);
        Scalar none = new Scalar(0)) {
      try (DoubleIndexer cells = rotation.createIndexer()) {
        cells.put(0, 2, cells.get(0, 2) + side / 2.0 - x);
        cells.put(1, 2, cells.get(1, 2) + side / 2.0 - y);
      }
      opencv_imgproc.warpAffine(
          picture,
          upright,
          rotation,
          size,
          opencv_imgproc.INTER_LINEAR,
          opencv_core.BORDER_REPLICATE,
          none);
      return search.look(upright, look, Cascade.FRONTAL).stream()
          .map(it -> back(it, side / 2.0, x, y))
          .filter(it -> it.centreX() >= 0 && it.centreX() < picture.cols())
          .filter(it -> it.centreY() >= 0 && it.centreY() < picture.rows())
          .toList();
    }
  }

  /** From the turned picture to the one as it was. */
  private Square back(Square found, double half, double x, double y) {
    double cos = Math.cos(Math.toRadians(turn));
    double sin = Math.sin(Math.toRadians(turn));
    double right = found.centreX() - half;
    double down = found.centreY() - half;
    return new Square(
        x + cos * right - sin * down,
        y + sin * right + cos * down,
        found.side(),
        turn,
        found.strength());
  }
}
