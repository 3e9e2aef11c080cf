package org.humoresque.vision.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.humoresque.vision.DrawnFace;
import org.humoresque.vision.Pictures;
import org.humoresque.vision.face.Face;
import org.humoresque.vision.face.FaceDetector;
import org.humoresque.vision.face.HaarFaceDetector;
import org.humoresque.vision.image.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaceTrackerTest {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;
  private static final int STEP_MILLIS = 40;

  /** Counts how often faces are looked for. */
  private static final class CountedDetector implements FaceDetector {

    private final HaarFaceDetector detector = new HaarFaceDetector();
    private int looks;

    @Override
    public List<Face> detect(Frame frame) {
      looks++;
      return detector.detect(frame);
    }

    @Override
    public void close() {
      detector.close();
    }
  }

  private final CountedDetector detector = new CountedDetector();
  private final FaceTracker tracker = new FaceTracker(detector, TrackerOptions.DEFAULT);
  private Duration now = Duration.ZERO;

  @AfterEach
  void close() {
    tracker.close();
    detector.close();
  }

  @Test
  void movingFaceKeepsItsNumberAndIsFollowedBetweenDetections() {
    for (int i = 0; i < 50; i++) {
      int x = 90 + 3 * i;
      List<TrackedFace> faces = follow(DrawnFace.NEUTRAL, x, 120, 90);
      assertThat(faces).extracting(TrackedFace::person).containsExactly(1);
      assertThat(faces.get(0).square().centreX()).isCloseTo(x, within(9.0));
    }
    assertThat(detector.looks).isLessThanOrEqualTo(7);
  }

  @Test
  void faceThatComesNearerGrows() {
    for (int i = 0; i < 40; i++) {
      follow(DrawnFace.NEUTRAL, 160, 120, 70 + i);
    }
    List<TrackedFace> last = follow(DrawnFace.NEUTRAL, 160, 120, 110);
    assertThat(last).singleElement().extracting(TrackedFace::person).isEqualTo(1);
    assertThat(last.get(0).square().side()).isBetween(95.0, 135.0);
  }

  @Test
  void boxOfAStillFaceDoesNotJitterInANoisyPicture() {
    Random random = new Random(5);
    List<Double> centres = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      BufferedImage picture = DrawnFace.NEUTRAL.picture(WIDTH, HEIGHT, 100);
      addNoise(picture, random);
      TrackedFace face = follow(picture).get(0);
      if (i >= 20) {
        centres.add(face.square().centreX());
      }
    }
    double least = centres.stream().mapToDouble(it -> it).min().orElseThrow();
    double most = centres.stream().mapToDouble(it -> it).max().orElseThrow();
    assertThat(most - least).isLessThan(1.5);
  }

  @Test
  void oneWhoLeavesIsGoneAndHasTheSameNumberWhenBackSoon() {
    follow(DrawnFace.NEUTRAL, 160, 120, 100);
    assertThat(follow(DrawnFace.NEUTRAL, 160, 120, 100)).hasSize(1);
    List<TrackedFace> faces = List.of();
    for (int i = 0; i < 15; i++) {
      faces = follow(DrawnFace.wall(WIDTH, HEIGHT));
    }
    assertThat(faces).isEmpty();
    for (int i = 0; i < 15; i++) {
      faces = follow(DrawnFace.NEUTRAL, 170, 122, 100);
    }
    assertThat(faces).extracting(TrackedFace::person).containsExactly(1);
    assertThat(tracker.people()).isEqualTo(1);
  }

  @Test
  void severalFacesKeepTheirNumbers() {
    for (int i = 0; i < 40; i++) {
      BufferedImage picture = DrawnFace.wall(480, 240);
      DrawnFace.NEUTRAL.drawOn(picture, 90 + i, 120, 90);
      new DrawnFace(1, 0.4, 0.3, 0.5).drawOn(picture, 250 + i, 110, 80);
      new DrawnFace(-1, 0, -0.2, 0.3).drawOn(picture, 390 + i, 130, 70);
      List<TrackedFace> faces = follow(picture);
      assertThat(faces).extracting(TrackedFace::person).containsExactly(1, 2, 3);
    }
  }

  private List<TrackedFace> follow(DrawnFace face, int x, int y, int width) {
    BufferedImage picture = DrawnFace.wall(WIDTH, HEIGHT);
    face.drawOn(picture, x, y, width);
    return follow(picture);
  }

  private List<TrackedFace> follow(BufferedImage picture) {
    now = now.plusMillis(STEP_MILLIS);
    try (Frame frame = Pictures.frame(picture)) {
      return tracker.follow(frame, now);
    }
  }

  private static void addNoise(BufferedImage picture, Random random) {
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int noise = (int) (8 * random.nextGaussian());
        int grey = Math.max(0, Math.min(255, (picture.getRGB(x, y) >> 8 & 0xFF) + noise));
        picture.setRGB(x, y, 0x010101 * grey);
      }
    }
  }
}
