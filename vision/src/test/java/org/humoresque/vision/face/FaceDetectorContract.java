package org.humoresque.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.humoresque.vision.DrawnFace;
import org.humoresque.vision.Pictures;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every face detector does. */
abstract class FaceDetectorContract {

  private final FaceDetector detector = detector();

  /** A detector with its usual options. */
  abstract FaceDetector detector();

  @AfterEach
  void closeDetector() {
    detector.close();
  }

  @Test
  void pictureWithoutAFaceHasNone() {
    assertThat(facesIn(DrawnFace.wall(640, 480))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {70, 100, 200, 320})
  void faceOfAnySizeIsFoundOnceAndWhereItIs(int faceWidth) {
    List<Face> faces = facesIn(DrawnFace.NEUTRAL.picture(640, 480, faceWidth));
    assertThat(faces).hasSize(1);
    Box box = faces.get(0).box();
    assertThat(box.x() + box.width() / 2).isCloseTo(320, within(faceWidth / 10));
    assertThat(box.y() + box.height() / 2).isCloseTo(240, within(faceWidth / 10));
    assertThat(box.width()).isBetween(faceWidth * 3 / 4, faceWidth * 3 / 2);
  }

  static Stream<DrawnFace> expressions() {
    return Stream.of(
        new DrawnFace(1, 0.4, 0.3, 0.5),
        new DrawnFace(-1, 0, -0.2, 0.3),
        new DrawnFace(0, 1, 1, 1),
        new DrawnFace(-0.5, 0.1, -1, 0.4));
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void faceOfAnyExpressionIsFound(DrawnFace face) {
    assertThat(facesIn(face.picture(640, 480, 180))).hasSize(1);
  }

  @Test
  void faceThatFillsThePictureIsFound() {
    assertThat(facesIn(DrawnFace.NEUTRAL.picture(150, 150, 145))).hasSize(1);
  }

  @Test
  void largestFaceComesFirst() {
    BufferedImage picture = DrawnFace.wall(640, 480);
    DrawnFace.NEUTRAL.drawOn(picture, 110, 200, 100);
    DrawnFace.NEUTRAL.drawOn(picture, 320, 240, 200);
    DrawnFace.NEUTRAL.drawOn(picture, 540, 240, 130);
    assertThat(facesIn(picture))
        .extracting(face -> (face.box().x() + face.box().width() / 2) / 214)
        .containsExactly(1, 2, 0);
  }

  @Test
  void boxOfAFaceAtTheEdgeLiesInsideThePicture() {
    BufferedImage picture = DrawnFace.wall(640, 480);
    DrawnFace.NEUTRAL.drawOn(picture, 110, 130, 220);
    assertThat(facesIn(picture))
        .singleElement()
        .satisfies(
            face -> {
              assertThat(face.box().x() + face.box().width()).isLessThanOrEqualTo(640);
              assertThat(face.box().y() + face.box().height()).isLessThanOrEqualTo(480);
            });
  }

  @Test
  void cropIsTheSameHoweverLargeTheFaceIs() {
    GreyImage small = facesIn(DrawnFace.NEUTRAL.picture(640, 480, 120)).get(0).crop();
    GreyImage large = facesIn(DrawnFace.NEUTRAL.picture(1600, 1200, 500)).get(0).crop();
    assertThat(small.width()).isEqualTo(48);
    assertThat(small.height()).isEqualTo(48);
    assertThat(difference(small, large)).isLessThan(12);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3000", "3000, 1", "23, 23", "48, 48", "5000, 60"})
  void pictureOfAnyShapeIsSearched(int width, int height) {
    assertThat(facesIn(DrawnFace.wall(width, height))).isEmpty();
  }

  @Test
  void severalThreadsSeeWhatOneSees() throws Exception {
    BufferedImage picture = DrawnFace.NEUTRAL.picture(320, 240, 120);
    Box alone = facesIn(picture).get(0).box();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Face>> look = () -> facesIn(picture);
      for (Future<List<Face>> faces : threads.invokeAll(List.of(look, look, look, look))) {
        assertThat(faces.get()).extracting(Face::box).containsExactly(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  private List<Face> facesIn(BufferedImage picture) {
    try (Frame frame = Pictures.frame(picture)) {
      return detector.detect(frame);
    }
  }

  /** Mean difference of two pictures of one size, in steps of grey. */
  private static double difference(GreyImage one, GreyImage other) {
    double sum = 0;
    for (int i = 0; i < one.pixels().length; i++) {
      sum += Math.abs((one.pixels()[i] & 0xFF) - (other.pixels()[i] & 0xFF));
    }
    return sum / one.pixels().length;
  }
}
