package org.humoresque.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.ImageDecoder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("data")
class RealPhotosTest {

  private static final Path FACES =
      Path.of(System.getProperty("humoresque.shared", "../shared"), "data", "faces");

  private final ImageDecoder decoder = new ImageDecoder();

  /** Every photo shows one person; the stock cascade finds 86 % of them. */
  @Test
  void nearlyEveryTightPhotoHasItsOneFace() throws IOException {
    int photos = 0;
    int withFace = 0;
    int withFalseFace = 0;
    try (HaarFaceDetector detector = new HaarFaceDetector();
        ZipFile zip = new ZipFile(FACES.resolve("faces.zip").toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> e.getName().endsWith(".jpg")).toList()) {
        try (Frame frame = decoder.decode(zip.getInputStream(entry).readAllBytes())) {
          int faces = detector.detect(frame).size();
          photos++;
          withFace += faces > 0 ? 1 : 0;
          withFalseFace += faces > 1 ? 1 : 0;
        }
      }
    }
    assertThat(photos).isEqualTo(571);
    assertThat(withFace / (double) photos).isGreaterThanOrEqualTo(0.96);
    assertThat(withFalseFace / (double) photos).isLessThanOrEqualTo(0.02);
  }

  @ParameterizedTest
  @CsvSource({
    "biden.jpg, 1",
    "obama-240p.jpg, 1",
    "obama-720p.jpg, 1",
    "obama_partial_face.jpg, 1",
    "obama_and_biden.jpg, 2",
    "two_people.jpg, 2"
  })
  void wholeScenesHaveTheFacesThatLookAtTheCamera(String file, int expected) throws IOException {
    try (HaarFaceDetector detector = new HaarFaceDetector();
        Frame frame = decoder.decode(Files.readAllBytes(FACES.resolve("scenes").resolve(file)))) {
      assertThat(detector.detect(frame)).hasSize(expected);
    }
  }
}
