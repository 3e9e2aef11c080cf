package org.humoresque.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.ImageDecoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What issue 8 asks of photos: in the dark, small, leaning, and without anybody. A sample of the
 * photos; {@code -Dfaces.every=1} takes all, and {@code target/real-faces.txt} has the figures.
 */
@Tag("data")
class RealFacesTest {

  private static final Path FACES =
      Path.of(System.getProperty("humoresque.shared", "../shared"), "data", "faces");

  private static final int EVERY = Integer.getInteger("faces.every", 24);

  private final ImageDecoder decoder = new ImageDecoder();
  private final HaarFaceDetector detector = new HaarFaceDetector();
  private final EmotionClassifier classifier = OnnxEmotionClassifier.openDefault(true);

  @AfterEach
  void close() {
    detector.close();
    classifier.close();
  }

  /** How often something holds. */
  private record Share(int yes, int of) {
    double value() {
      return of == 0 ? 1 : yes / (double) of;
    }
  }

  @Test
  void darkPhotosAreReadAsTheBrightOnes() throws IOException {
    Share same =
        share(
            bright -> {
              List<Face> seen = detector.detect(bright);
              if (seen.isEmpty()) {
                return null;
              }
              try (Frame dark = changed(bright, RealFacesTest::darkened)) {
                List<Face> inTheDark = detector.detect(dark);
                return !inTheDark.isEmpty() && dominant(inTheDark.get(0)) == dominant(seen.get(0));
              }
            },
            "same emotion at 15 % of the light");
    assertThat(same.value()).isGreaterThanOrEqualTo(0.85);
  }

  @ParameterizedTest
  @ValueSource(ints = {-25, 25})
  void leaningHeadsAreFound(int degrees) throws IOException {
    Share found =
        share(
            photo -> {
              try (Frame leaning = changed(photo, grey -> turned(grey, degrees))) {
                return !detector.detect(leaning).isEmpty();
              }
            },
            "found, turned by " + degrees + " degrees");
    assertThat(found.value()).isGreaterThanOrEqualTo(0.85);
  }

  @ParameterizedTest
  @ValueSource(ints = {160})
  void smallPhotosHaveTheirFace(int height) throws IOException {
    Share found =
        share(
            photo -> {
              try (Frame small = changed(photo, grey -> reduced(grey, height))) {
                return !detector.detect(small).isEmpty();
              }
            },
            "found in " + height + " pixels");
    assertThat(found.value()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void facesOf160LinesAreReadAsTheLargeOnes() throws IOException {
    Share same =
        share(
            photo -> {
              List<Face> seen = detector.detect(photo);
              if (seen.isEmpty()) {
                return null;
              }
              try (Frame small = changed(photo, grey -> reduced(grey, 160))) {
                List<Face> found = detector.detect(small);
                return !found.isEmpty() && dominant(found.get(0)) == dominant(seen.get(0));
              }
            },
            "same emotion in 160 pixels");
    assertThat(same.value()).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void photosWhoseFaceIsBlottedOutHaveNone() throws IOException {
    Share seen =
        share(
            photo -> {
              List<Face> faces = detector.detect(photo);
              if (faces.isEmpty()) {
                return null;
              }
              try (Frame blotted = changed(photo, it -> blotted(it, faces.get(0).box()))) {
                return !detector.detect(blotted).isEmpty();
              }
            },
            "a face where there is none");
    assertThat(seen.value()).isLessThanOrEqualTo(0.06);
  }

  @Test
  void scenesOf160LinesHaveAllTheirFaces() throws IOException {
    StringBuilder wrong = new StringBuilder();
    for (String scene :
        List.of(
            "biden.jpg 1",
            "obama-240p.jpg 1",
            "obama-720p.jpg 1",
            "obama_partial_face.jpg 1",
            "obama_and_biden.jpg 2",
            "two_people.jpg 2")) {
      String[] parts = scene.split(" ");
      byte[] bytes = Files.readAllBytes(FACES.resolve("scenes").resolve(parts[0]));
      try (Frame whole = decoder.decode(bytes);
          Frame small = changed(whole, it -> reduced(it, 160))) {
        int found = detector.detect(small).size();
        if (found != Integer.parseInt(parts[1])) {
          wrong.append("%s has %d; ".formatted(scene, found));
        }
      }
    }
    assertThat(wrong.toString()).isEmpty();
  }

  /** Something asked of a photo; null leaves it out. */
  private interface Question {
    Boolean ask(Frame photo);
  }

  private Share share(Question question, String what) throws IOException {
    int yes = 0;
    int of = 0;
    try (ZipFile zip = new ZipFile(FACES.resolve("faces.zip").toFile())) {
      Predicate<ZipEntry> isPhoto = entry -> entry.getName().endsWith(".jpg");
      List<? extends ZipEntry> photos = zip.stream().filter(isPhoto).toList();
      for (int i = 0; i < photos.size(); i += EVERY) {
        try (Frame photo = decoder.decode(zip.getInputStream(photos.get(i)).readAllBytes())) {
          Boolean answer = question.ask(photo);
          of += answer == null ? 0 : 1;
          yes += Boolean.TRUE.equals(answer) ? 1 : 0;
        }
      }
    }
    Share share = new Share(yes, of);
    Path report = Path.of(System.getProperty("humoresque.root"), "vision/target/real-faces.txt");
    String line = "%s: %d of %d, %.3f%n".formatted(what, yes, of, share.value());
    Files.writeString(
        report,
        line,
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
    return share;
  }

  private Object dominant(Face face) {
    EmotionScores scores = classifier.classify(face.crop());
    return scores.dominant();
  }

  private static Frame changed(Frame photo, UnaryOperator<Mat> change) {
    return new Frame(change.apply(photo.bgr()));
  }

  private static Mat darkened(Mat bgr) {
    Mat dark = new Mat();
    bgr.convertTo(dark, -1, 0.15, 0);
    return dark;
  }

  private static Mat reduced(Mat bgr, int height) {
    Mat small = new Mat();
    int width = Math.max(1, bgr.cols() * height / bgr.rows());
    opencv_imgproc.resize(bgr, small, new Size(width, height), 0, 0, opencv_imgproc.INTER_AREA);
    return small;
  }

  private static Mat turned(Mat bgr, int degrees) {
    Mat turned = new Mat();
    Mat turn =
        opencv_imgproc.getRotationMatrix2D(
            new Point2f(bgr.cols() / 2f, bgr.rows() / 2f), degrees, 0.8);
    opencv_imgproc.warpAffine(
        bgr,
        turned,
        turn,
        bgr.size(),
        opencv_imgproc.INTER_LINEAR,
        opencv_core.BORDER_REFLECT_101,
        new Scalar(0));
    return turned;
  }

  private static Mat blotted(Mat bgr, Box face) {
    Mat blotted = bgr.clone();
    Scalar mean =
        opencv_core.mean(new Mat(bgr, new Rect(face.x(), face.y(), face.width(), face.height())));
    int reach = (int) (0.75 * Math.max(face.width(), face.height()));
    opencv_imgproc.circle(
        blotted,
        new Point(face.x() + face.width() / 2, face.y() + face.height() / 2),
        reach,
        mean,
        -1,
        8,
        0);
    return blotted;
  }
}
