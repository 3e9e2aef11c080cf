package org.humoresque.vision.face;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.humoresque.vision.image.Frame;

/**
 * Finds faces with the boosted cascades of Haar features that come with OpenCV.
 *
 * <p>Source: Viola and Jones (2001), "Rapid object detection using a boosted cascade of simple
 * features"; the cascade is Lienhart's {@code frontalface_alt2}. It looks twice at a picture
 * brought to one size, its light evened if it is dark: once for faces of every size, and once for
 * large ones with room added around the picture, for there a face that fills the picture is missed.
 * The second look costs little, and its find outweighs the small false ones inside the face. Where
 * both find nothing it tries again, with contrasts raised and for heads that lean or are turned to
 * the side. What was found is aligned by its eyes, where two are found.
 */
public final class HaarFaceDetector implements FaceDetector {

  /** Even a very long picture is reduced to this many times the search side. */
  private static final int LONGEST_SHAPE = 4;

  /** How many times a small picture is enlarged at most. */
  private static final double MOST_ENLARGED = 2;

  /**
   * How thoroughly to look.
   *
   * @param searchSide shorter side, in pixels, a picture is brought to, in [48, 2000]; it is at
   *     most doubled
   * @param looks what to look for, one after the other; their finds are put together
   * @param retries tried one after the other while nothing was found
   * @param smallestShare side of the smallest face kept, as a share of the largest one's, in [0, 1]
   */
  public record Options(
      int searchSide, List<Look> looks, List<Retry> retries, double smallestShare) {

    /** Chosen on real photos of one known face each; see the test on them. */
    public static final Options DEFAULT =
        new Options(
            240,
            List.of(new Look(0.1, 0, 1.15, 3), new Look(0.4, 0.3, 1.05, 3)),
            Retry.USUAL,
            0.25);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Options {
      require(searchSide >= 48 && searchSide <= 2000, "searchSide", "[48, 2000]", searchSide);
      require(smallestShare >= 0 && smallestShare <= 1, "smallestShare", "[0, 1]", smallestShare);
      looks = List.copyOf(looks);
      retries = List.copyOf(retries);
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

  private final FaceSearch search = new FaceSearch();
  private final EyeFinder eyes = new EyeFinder();
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
    this.cropper = new FaceCropper(framing);
    this.options = options;
  }

  @Override
  public List<Face> detect(Frame frame) {
    return detect(frame, options.retries());
  }

  @Override
  public List<Face> detectQuickly(Frame frame) {
    return detect(frame, List.of());
  }

  private List<Face> detect(Frame frame, List<Retry> retries) {
    try (Mat grey = frame.grey()) {
      Light.even(grey);
      return Square.distinct(find(grey, retries), options.smallestShare()).stream()
          .map(square -> eyes.align(grey, square))
          .map(
              square ->
                  new Face(
                      square.within(frame.width(), frame.height()),
                      cropper.crop(grey, square),
                      square))
          .toList();
    }
  }

  @Override
  public void close() {
    search.close();
    eyes.close();
  }

  private List<Square> find(Mat grey, List<Retry> retries) {
    double scale = scale(grey.cols(), grey.rows());
    List<Square> found = new ArrayList<>();
    try (Mat picture = scaled(grey, scale)) {
      options.looks().forEach(look -> found.addAll(search.look(picture, look, Cascade.FRONTAL)));
      for (Retry retry : retries) {
        if (found.isEmpty()) {
          found.addAll(retry.look(picture, search));
        }
      }
    }
    return found.stream().map(square -> square.scaledBy(1 / scale)).toList();
  }

  private double scale(int width, int height) {
    double shorter = options.searchSide() / (double) Math.min(width, height);
    double longer = LONGEST_SHAPE * options.searchSide() / (double) Math.max(width, height);
    return Math.min(MOST_ENLARGED, Math.min(shorter, longer));
  }

  private static Mat scaled(Mat grey, double scale) {
    Mat scaled = new Mat();
    int width = Math.max(1, (int) Math.round(scale * grey.cols()));
    int height = Math.max(1, (int) Math.round(scale * grey.rows()));
    int method = scale < 1 ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_CUBIC;
    try (Size size = new Size(width, height)) {
      opencv_imgproc.resize(grey, scaled, size, 0, 0, method);
    }
    return scaled;
  }
}
