package org.humoresque.vision.face;

import java.util.Comparator;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.humoresque.vision.face.HaarFaceDetector.Look;

/** Finds the two eyes of a face, and so how far the head leans; safe for use by several threads. */
final class EyeFinder implements AutoCloseable {

  /** Width and height, in pixels, a face is brought to first. */
  private static final int FACE = 128;

  /** Where eyes are looked for, as shares of the face: rows, and columns from either side. */
  private static final double TOP = 0.12;

  private static final double HEIGHT = 0.5;
  private static final double WIDTH = 0.54;

  /** How far apart eyes are, as a share of the face's side. */
  private static final double LEAST_APART = 0.22;

  private static final double MOST_APART = 0.62;

  /** In degrees: less is within the error of where eyes are found, more is no face we find. */
  private static final double LEAST_LEAN = 6;

  private static final double MOST_LEAN = 35;

  private static final Look LOOK = new Look(0.28, 0, 1.1, 3);

  private final FaceSearch search = new FaceSearch();

  /**
   * The face with the lean that its eyes tell; as it was where two eyes are not found or are level.
   *
   * @param grey the whole picture
   */
  Square align(Mat grey, Square face) {
    if (face.tilt() != 0) {
      return face;
    }
    return lean(grey, face)
        .filter(lean -> Math.abs(lean) >= LEAST_LEAN && Math.abs(lean) <= MOST_LEAN)
        .map(face::withTilt)
        .orElse(face);
  }

  /** By how many degrees the line between the eyes leans clockwise. */
  private Optional<Double> lean(Mat grey, Square face) {
    Box box = face.within(grey.cols(), grey.rows());
    try (Rect inside = new Rect(box.x(), box.y(), box.width(), box.height());
        Mat part = new Mat(grey, inside);
        Mat scaled = new Mat();
        Size size = new Size(FACE, FACE)) {
      opencv_imgproc.resize(part, scaled, size, 0, 0, opencv_imgproc.INTER_LINEAR);
      Optional<Square> left = eye(scaled, 0);
      Optional<Square> right = eye(scaled, FACE - (int) (WIDTH * FACE));
      return left.flatMap(one -> right.flatMap(other -> lean(one, other)));
    }
  }

  private static Optional<Double> lean(Square left, Square right) {
    double across = right.centreX() - left.centreX();
    double down = right.centreY() - left.centreY();
    double apart = Math.hypot(across, down) / FACE;
    return apart >= LEAST_APART && apart <= MOST_APART
        ? Optional.of(Math.toDegrees(Math.atan2(down, across)))
        : Optional.empty();
  }

  private Optional<Square> eye(Mat face, int fromX) {
    int fromY = (int) (TOP * FACE);
    try (Rect half = new Rect(fromX, fromY, (int) (WIDTH * FACE), (int) (HEIGHT * FACE));
        Mat part = new Mat(face, half);
        Mat copy = new Mat()) {
      opencv_core.copyMakeBorder(part, copy, 0, 0, 0, 0, opencv_core.BORDER_ISOLATED);
      return search.look(copy, LOOK, Cascade.EYE).stream()
          .max(Comparator.comparingDouble(Square::strength))
          .map(it -> it.movedBy(fromX, fromY));
    }
  }

  @Override
  public void close() {
    search.close();
  }
}
