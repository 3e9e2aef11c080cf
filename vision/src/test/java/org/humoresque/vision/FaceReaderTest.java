package org.humoresque.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.humoresque.kernel.Emotion;
import org.humoresque.vision.face.HaarFaceDetector;
import org.humoresque.vision.image.ImageDecoder;
import org.humoresque.vision.image.UnreadableImageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaceReaderTest {

  private static final DrawnFace SURPRISED = new DrawnFace(0, 1, 1, 1);

  private final FakeEmotionClassifier classifier = new FakeEmotionClassifier();
  private final FaceReader reader =
      new FaceReader(new ImageDecoder(), new HaarFaceDetector(), classifier);

  @AfterEach
  void closeReader() {
    reader.close();
  }

  @Test
  void everyFaceIsReadTheLargestFirst() {
    BufferedImage picture = DrawnFace.wall(640, 480);
    DrawnFace.NEUTRAL.drawOn(picture, 140, 220, 110);
    SURPRISED.drawOn(picture, 430, 240, 220);

    PhotoReading reading = reader.read(Pictures.file(picture, "jpg"));

    assertThat(reading.width()).isEqualTo(640);
    assertThat(reading.height()).isEqualTo(480);
    assertThat(reading.faces())
        .extracting(face -> face.scores().dominant())
        .containsExactly(Emotion.SURPRISE, Emotion.NEUTRAL);
    assertThat(reading.faces().get(0).box().x()).isGreaterThan(250);
  }

  @Test
  void photoWithoutAFaceIsAnAnswer() {
    PhotoReading reading = reader.read(Pictures.file(DrawnFace.wall(320, 240), "png"));
    assertThat(reading).isEqualTo(new PhotoReading(320, 240, List.of()));
  }

  @Test
  void readingBelowTheClassifiersThresholdIsNotSure() {
    byte[] photo = Pictures.file(SURPRISED.picture(320, 240, 120), "png");
    assertThat(reader.read(photo).faces().get(0).sure()).isTrue();
    classifier.threshold = 1.01;
    assertThat(reader.read(photo).faces().get(0).sure()).isFalse();
  }

  @Test
  void photoLyingOnItsSideIsReadUpright() {
    BufferedImage picture = SURPRISED.picture(300, 400, 180);
    byte[] lying = Pictures.withOrientation(Pictures.file(turnedLeft(picture), "jpg"), 6);

    PhotoReading reading = reader.read(lying);

    assertThat(reading.width()).isEqualTo(300);
    assertThat(reading.faces())
        .singleElement()
        .satisfies(face -> assertThat(face.scores().dominant()).isEqualTo(Emotion.SURPRISE));
  }

  @Test
  void whatIsNoPhotoIsRefused() {
    assertThatThrownBy(() -> reader.read(new byte[] {1, 2, 3}))
        .isInstanceOf(UnreadableImageException.class);
  }

  @Test
  void readingLeavesNoNativeMemoryBehind() {
    byte[] photo = Pictures.file(DrawnFace.NEUTRAL.picture(320, 240, 120), "jpg");
    reader.read(photo);
    long before = Pointer.totalCount();
    for (int i = 0; i < 10; i++) {
      reader.read(photo);
    }
    assertThat(Pointer.totalCount()).isLessThanOrEqualTo(before);
  }

  @Test
  void closingTheReaderClosesItsClassifier() {
    reader.close();
    assertThat(classifier.closed).isTrue();
  }

  /** A quarter turn against the clock, as a camera held on its side would store it. */
  private static BufferedImage turnedLeft(BufferedImage upright) {
    BufferedImage lying =
        new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < upright.getHeight(); y++) {
      for (int x = 0; x < upright.getWidth(); x++) {
        lying.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
      }
    }
    return lying;
  }
}
