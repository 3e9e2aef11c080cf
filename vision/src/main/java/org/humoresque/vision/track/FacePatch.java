package org.humoresque.vision.track;

import java.util.Optional;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.humoresque.vision.face.Square;

/**
 * What a face looks like, as a small grey patch in native memory, and the search for it in the next
 * picture by normalised correlation (Lewis 1995, "Fast normalized cross-correlation"), which does
 * not mind how bright it is.
 */
final class FacePatch implements AutoCloseable {

  /** Width and height of the patch, in pixels. */
  private static final int PATCH = 24;

  /** How far around its last place a face is looked for, in pixels of the patch. */
  private static final int REACH = 12;

  /** The same while only its size is tried. */
  private static final int SIZE_REACH = 2;

  /** Ratio of the sizes that are tried. */
  private static final double SIZE_STEP = 1.05;

  /** A new size must match better by this, or noise makes faces breathe. */
  private static final double BETTER = 0.004;

  /** Where a patch was found, and how well it matches: from -1 to 1. */
  record Found(Square square, double likeness) {}

  private final Mat patch;

  private FacePatch(Mat patch) {
    this.patch = patch;
  }

  /** Takes the patch of a face from a grey picture; empty where the picture has no contrast. */
  static FacePatch of(Mat grey, Square face) {
    return new FacePatch(cut(grey, face, face.side(), 0));
  }

  /**
   * Looks for the face near where it was.
   *
   * @param expected where it is expected
   */
  Found find(Mat grey, Square expected) {
    Found best = search(grey, expected, expected.side(), REACH);
    for (double side : new double[] {expected.side() / SIZE_STEP, expected.side() * SIZE_STEP}) {
      Found other = search(grey, best.square(), side, SIZE_REACH);
      if (other.likeness() > best.likeness() + BETTER) {
        best = other;
      }
    }
    return best;
  }

  /** How much a face at this place looks like this one, from -1 to 1. */
  double likeness(Mat grey, Square face) {
    return search(grey, face, face.side(), SIZE_REACH).likeness();
  }

  @Override
  public void close() {
    patch.close();
  }

  private Found search(Mat grey, Square around, double side, int reach) {
    try (Mat region = cut(grey, around, side, reach);
        Mat scores = new Mat()) {
      opencv_imgproc.matchTemplate(region, patch, scores, opencv_imgproc.TM_CCOEFF_NORMED);
      try (FloatIndexer cells = scores.createIndexer()) {
        return best(cells, 2 * reach + 1)
            .map(
                peak ->
                    new Found(
                        new Square(
                            around.centreX() + (peak.x() - reach) * side / PATCH,
                            around.centreY() + (peak.y() - reach) * side / PATCH,
                            side,
                            around.tilt(),
                            around.strength()),
                        peak.value()))
            .orElseGet(() -> new Found(around, -1));
      }
    }
  }

  private record Peak(double x, double y, double value) {}

  private static Optional<Peak> best(FloatIndexer cells, int width) {
    int bestX = -1;
    int bestY = -1;
    float best = -2;
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        float score = cells.get(y, x);
        if (Float.isFinite(score) && score <= 1.01f && score > best) {
          best = score;
          bestX = x;
          bestY = y;
        }
      }
    }
    if (bestX < 0) {
      return Optional.empty();
    }
    double x = bestX;
    double y = bestY;
    if (bestX > 0 && bestX < width - 1) {
      x += vertex(cells.get(bestY, bestX - 1), best, cells.get(bestY, bestX + 1));
    }
    if (bestY > 0 && bestY < width - 1) {
      y += vertex(cells.get(bestY - 1, bestX), best, cells.get(bestY + 1, bestX));
    }
    return Optional.of(new Peak(x, y, Math.min(1, best)));
  }

  /** Where a parabola through three neighbours has its top, relative to the middle one. */
  private static double vertex(double before, double middle, double after) {
    double curve = before - 2 * middle + after;
    return curve < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * curve))) : 0;
  }

  /**
   * A square of the picture in which a face of this side is {@value #PATCH} pixels wide.
   *
   * @param reach pixels of the result around the face
   */
  private static Mat cut(Mat grey, Square face, double side, int reach) {
    int pixels = PATCH + 2 * reach;
    int width = Math.max(1, (int) Math.round(side * pixels / PATCH));
    int left = (int) Math.round(face.centreX() - width / 2.0);
    int top = (int) Math.round(face.centreY() - width / 2.0);
    int insideLeft = clamp(left, grey.cols() - 1);
    int insideTop = clamp(top, grey.rows() - 1);
    int insideRight = Math.max(insideLeft + 1, clamp(left + width, grey.cols()));
    int insideBottom = Math.max(insideTop + 1, clamp(top + width, grey.rows()));
    Mat result = new Mat();
    try (Rect inside =
            new Rect(insideLeft, insideTop, insideRight - insideLeft, insideBottom - insideTop);
        Mat part = new Mat(grey, inside);
        Mat whole = new Mat();
        Size size = new Size(pixels, pixels)) {
      opencv_core.copyMakeBorder(
          part,
          whole,
          Math.max(0, insideTop - top),
          Math.max(0, top + width - insideBottom),
          Math.max(0, insideLeft - left),
          Math.max(0, left + width - insideRight),
          opencv_core.BORDER_REPLICATE | opencv_core.BORDER_ISOLATED);
      int method = width > 2 * pixels ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR;
      opencv_imgproc.resize(whole, result, size, 0, 0, method);
    }
    return result;
  }

  private static int clamp(int place, int most) {
    return Math.max(0, Math.min(most, place));
  }
}
