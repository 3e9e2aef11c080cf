package org.humoresque.vision.face;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.OpenCv;

/**
 * Finds upright frontal faces with the boosted cascade of Haar features that comes with OpenCV.
 *
 * <p>Source: Viola and Jones (2001), "Rapid object detection using a boosted cascade of simple
 * features"; the cascade is Lienhart's {@code frontalface_alt2}. It looks twice at a reduced
 * picture: once for faces of every size, and once for large ones with room added around the
 * picture, for there a face that fills the picture is missed. The second look costs little, and its
 * find outweighs the small false ones inside the face.
 */
public final class HaarFaceDetector implements FaceDetector {

  private static final String CASCADE = "haarcascade_frontalface_alt2.xml";

  /** Even a very long picture is reduced to this many times the search side. */
  private static final int LONGEST_SHAPE = 4;

  /**
   * How thoroughly to look.
   *
   * @param searchSide shorter side, in pixels, a larger picture is reduced to, in [48, 2000]
   * @param looks what to look for, one after the other; their finds are put together
   * @param smallestShare side of the smallest face kept, as a share of the largest one's, in [0, 1]
   */
  public record Options(int searchSide, List<Look> looks, double smallestShare) {

    /** Chosen on real photos of one known face each; see the test on them. */
    public static final Options DEFAULT =
        new Options(240, List.of(new Look(0.1, 0, 1.15, 3), new Look(0.4, 0.3, 1.05, 3)), 0.25);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Options {
      require(searchSide >= 48 && searchSide <= 2000, "searchSide", "[48, 2000]", searchSide);
      require(smallestShare >= 0 && smallestShare <= 1, "smallestShare", "[0, 1]", smallestShare);
      looks = List.copyOf(looks);
    }
  }

  /**
   * One look at the picture.
   *
   * @param smallestFace side of the smallest face, as a share of the picture's shorter side, in (0,
   *     1]
   * @param room width of the border added around the picture, as a share of its shorter side, in
   *     [0, 1]; the edge pixels are repeated in it
   * @param scaleStep ratio of the face sizes tried one after the other, in (1, 2]
   * @param agreement how many overlapping finds make a face, in [1, 20]
   */
  public record Look(double smallestFace, double room, double scaleStep, int agreement) {

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Look {
      require(smallestFace > 0 && smallestFace <= 1, "smallestFace", "(0, 1]", smallestFace);
      require(room >= 0 && room <= 1, "room", "[0, 1]", room);
      require(scaleStep > 1 && scaleStep <= 2, "scaleStep", "(1, 2]", scaleStep);
      require(agreement >= 1 && agreement <= 20, "agreement", "[1, 20]", agreement);
    }
  }

  private static void require(boolean holds, String name, String range, double value) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s must be in %s, but is %s".formatted(name, range, value));
    }
  }

  private final CascadePool cascades;
  private final FaceCropper cropper;
  private final Options options;

  public HaarFaceDetector() {
    this(Options.DEFAULT, Framing.FER2013);
  }

  /**
   * @param framing how to cut out what was found
   */
  public HaarFaceDetector(Framing framing) {
    this(Options.DEFAULT, framing);
  }

  /**
   * @param options how thoroughly to look
   * @param framing how to cut out what was found
   */
  public HaarFaceDetector(Options options, Framing framing) {
    OpenCv.load();
    this.cascades = new CascadePool(CASCADE);
    this.cropper = new FaceCropper(framing);
    this.options = options;
  }

  @Override
  public List<Face> detect(Frame frame) {
    try (Mat grey = frame.grey()) {
      return Square.distinct(find(grey), options.smallestShare()).stream()
          .map(
              square ->
                  new Face(
                      square.within(frame.width(), frame.height()), cropper.crop(grey, square)))
          .toList();
    }
  }

  @Override
  public void close() {
    cascades.close();
  }

  private List<Square> find(Mat grey) {
    double shrink = shrink(grey.cols(), grey.rows());
    List<Square> found = new ArrayList<>();
    try (Mat reduced = reduced(grey, shrink)) {
      options.looks().forEach(look -> found.addAll(look(reduced, look, shrink)));
    }
    return found;
  }

  private double shrink(int width, int height) {
    double shorter = options.searchSide() / (double) Math.min(width, height);
    double longer = LONGEST_SHAPE * options.searchSide() / (double) Math.max(width, height);
    return Math.min(1, Math.min(shorter, longer));
  }

  private static Mat reduced(Mat grey, double shrink) {
    Mat reduced = new Mat();
    int width = Math.max(1, (int) Math.round(shrink * grey.cols()));
    int height = Math.max(1, (int) Math.round(shrink * grey.rows()));
    try (Size size = new Size(width, height)) {
      opencv_imgproc.resize(grey, reduced, size, 0, 0, opencv_imgproc.INTER_AREA);
    }
    return reduced;
  }

  private List<Square> look(Mat picture, Look look, double shrink) {
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
      cascades.use(
          cascade ->
              cascade.detectMultiScale2(
                  wide, found, votes, look.scaleStep(), look.agreement(), 0, least, most));
      for (long i = 0; i < found.size(); i++) {
        squares.add(square(found.get(i), room, shrink, votes.get(i) * Math.log(look.scaleStep())));
      }
    }
    return squares;
  }

  private static Square square(Rect found, int room, double shrink, double strength) {
    double half = found.width() / 2.0;
    return new Square(
        (found.x() + half - room) / shrink,
        (found.y() + half - room) / shrink,
        found.width() / shrink,
        strength);
  }
}
