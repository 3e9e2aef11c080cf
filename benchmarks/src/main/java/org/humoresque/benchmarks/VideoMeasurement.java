package org.humoresque.benchmarks;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import org.humoresque.vision.FaceReader;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;
import org.humoresque.vision.face.HaarFaceDetector;
import org.humoresque.vision.image.ImageDecoder;
import org.humoresque.vision.track.FaceFollower;
import org.humoresque.vision.video.VideoOptions;
import org.humoresque.vision.video.VideoReading;

/**
 * How fast faces are followed and films are read, on one core, by the clock and by the processor's
 * time: on a machine that does other things too only the second says something.
 */
final class VideoMeasurement {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  /** How much higher than a picture the photo is, for it to sway. */
  private static final int ROOM = 24;

  private static final int PICTURES = 50;
  private static final int WARM_UP = 150;
  private static final int MEASURED = Integer.getInteger("video.pictures", 600);
  private static final double NANOS = 1e9;

  private final Path scenes;
  private final BiConsumer<String, String> line;

  /**
   * @param scenes folder of the real photo and film
   * @param line takes what was measured and its value
   */
  VideoMeasurement(Path scenes, BiConsumer<String, String> line) {
    this.scenes = scenes;
    this.line = line;
  }

  void run() throws IOException {
    try (FaceReader reader =
        new FaceReader(
            new ImageDecoder(), new HaarFaceDetector(), OnnxEmotionClassifier.openDefault(true))) {
      follow(reader);
      film(reader, scenes.resolve("short_hamilton_clip.mp4"));
    }
  }

  /** A camera's pictures of 640×480 as JPEG, 25 a second, of a face that moves a little. */
  private void follow(FaceReader reader) throws IOException {
    List<byte[]> pictures = pictures(ImageIO.read(scenes.resolve("obama-720p.jpg").toFile()));
    try (FaceFollower follower = reader.follower()) {
      int at = follow(reader, follower, pictures, 0, WARM_UP);
      long start = System.nanoTime();
      long used = processorNanos();
      follow(reader, follower, pictures, at, MEASURED);
      double clock = (System.nanoTime() - start) / NANOS;
      double processor = (processorNanos() - used) / NANOS;
      line.accept("camera 640×480: pictures a second", rate(MEASURED / clock));
      line.accept("camera 640×480: the same of processor time", rate(MEASURED / processor));
    }
  }

  private static int follow(
      FaceReader reader, FaceFollower follower, List<byte[]> pictures, int from, int count) {
    for (int i = from; i < from + count; i++) {
      byte[] picture = pictures.get(i % pictures.size());
      if (reader.follow(picture, follower, Duration.ofMillis(40L * i)).faces().isEmpty()) {
        throw new IllegalStateException("the face was lost in picture " + i);
      }
    }
    return from + count;
  }

  private void film(FaceReader reader, Path film) {
    if (!Files.exists(film)) {
      return;
    }
    reader.films(VideoOptions.DEFAULT).read(film, (second, seconds) -> true);
    long start = System.nanoTime();
    long used = processorNanos();
    VideoReading reading = reader.films(VideoOptions.DEFAULT).read(film, (second, seconds) -> true);
    double clock = (System.nanoTime() - start) / NANOS;
    double processor = (processorNanos() - used) / NANOS;
    line.accept("film 640×360, 30/s: times real time", times(reading.secondsRead() / clock));
    line.accept(
        "film 640×360, 30/s: the same of processor time", times(reading.secondsRead() / processor));
  }

  /** The middle of the photo, swaying. */
  private static List<byte[]> pictures(BufferedImage photo) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      double turn = 2 * Math.PI * i / PICTURES;
      BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      int height = HEIGHT + ROOM;
      int width = photo.getWidth() * height / photo.getHeight();
      int x = (WIDTH - width) / 2 + (int) Math.round(20 * Math.sin(turn));
      int y = -ROOM / 2 + (int) Math.round(10 * Math.sin(2 * turn));
      Graphics2D pen = picture.createGraphics();
      pen.drawImage(photo, x, y, width, height, null);
      pen.dispose();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture, "jpg", out);
      pictures.add(out.toByteArray());
    }
    return pictures;
  }

  private static long processorNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static String rate(double perSecond) {
    return String.format(Locale.ROOT, "%.0f/s", perSecond);
  }

  private static String times(double times) {
    return String.format(Locale.ROOT, "%.1f×", times);
  }
}
