package org.humoresque.vision.face;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.humoresque.vision.face.HaarFaceDetector.Look;
import org.humoresque.vision.image.OpenCv;

/** Looks at a picture with a cascade; safe for use by several threads. */
final class FaceSearch implements AutoCloseable {

  private final Map<Cascade, CascadePool> cascades = new EnumMap<>(Cascade.class);

  FaceSearch() {
    OpenCv.load();
  }

  /**
   * Takes one look.
   *
   * @param picture grey, 8 bits
   * @return all finds in its pixels, several of one face
   */
  List<Square> look(Mat picture, Look look, Cascade cascade) {
    int shorter = Math.min(picture.cols(), picture.rows());
    int room = (int) Math.round(look.room() * shorter);
    int smallest = Math.max(1, (int) Math.round(look.smallestFace() * shorter));
    List<Square> squares = new ArrayList<>();
    try (Mat wide = new Mat();
        RectVector found = new RectVector();
        IntPointer votes = new IntPointer();
        Size least = new Size(smallest, smallest);
        Size most = new Size()) {
      opencv_core.copyMakeBorder(
          picture, wide, room, room, room, room, opencv_core.BORDER_REPLICATE);
      cascade(cascade)
          .use(
              it ->
                  it.detectMultiScale2(
                      wide, found, votes, look.scaleStep(), look.agreement(), 0, least, most));
      for (long i = 0; i < found.size(); i++) {
        squares.add(square(found.get(i), room, votes.get(i) * Math.log(look.scaleStep())));
      }
    }
    return squares;
  }

  /** Loads a cascade when it is first needed. */
  private CascadePool cascade(Cascade cascade) {
    synchronized (cascades) {
      return cascades.computeIfAbsent(cascade, it -> new CascadePool(it.file()));
    }
  }

  @Override
  public void close() {
    synchronized (cascades) {
      cascades.values().forEach(CascadePool::close);
      cascades.clear();
    }
  }

  private static Square square(Rect found, int room, double strength) {
    double half = found.width() / 2.0;
    return new Square(found.x() + half - room, found.y() + half - room, found.width(), strength);
  }
}
