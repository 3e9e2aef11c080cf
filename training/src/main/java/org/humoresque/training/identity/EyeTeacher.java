package org.humoresque.training.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.opencv_core.FileNode;
import org.bytedeco.opencv.opencv_core.FileStorage;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.humoresque.vision.identity.Eyes;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.OpenCv;

/**
 * Sees eyes with OpenCV's four eye cascades where they agree; what the locator learns from. Slow,
 * and blind to closed eyes: so a teacher, not a part of the player.
 */
final class EyeTeacher implements AutoCloseable {

  /** Cascade, how far above the pupil it looks, its weight, and which eye it knows (0: both). */
  private record Cascade(CascadeClassifier classifier, double above, double weight, int side) {}

  private record Sight(double x, double y, double weight) {}

  private static final Eyes EXPECTED = new Eyes(57, 66, 101, 66);
  private static final double SPREAD = 7;
  private static final double NEAR = 3;
  private static final double SURE = 2;

  private final List<Cascade> cascades =
      List.of(
          new Cascade(load("eye"), 0, 1.5, 0),
          new Cascade(load("eye_tree_eyeglasses"), 0, 1.5, 0),
          new Cascade(load("lefteye_2splits"), 2.5, 1, 1),
          new Cascade(load("righteye_2splits"), 2.5, 1, -1));

  /** The eyes in a cut face; empty where the cascades are not sure of both. */
  Optional<Eyes> see(GreyImage cut) {
    List<Sight> left = new ArrayList<>();
    List<Sight> right = new ArrayList<>();
    GreyImage upper =
        OpenCv.apply(
            cut,
            (from, to) -> {
              try (Mat large = new Mat();
                  Mat even = new Mat();
                  Size size = new Size(2 * from.cols(), 2 * from.rows());
                  Rect top = new Rect(0, 30, 2 * from.cols(), from.rows() * 12 / 10)) {
                opencv_imgproc.resize(from, large, size);
                opencv_imgproc.equalizeHist(large, even);
                try (Mat part = new Mat(even, top)) {
                  part.copyTo(to);
                }
              }
            });
    for (Cascade cascade : cascades) {
      look(upper, cascade, left, right);
    }
    Optional<Sight> one = agreed(left);
    Optional<Sight> other = agreed(right);
    return one.flatMap(l -> other.map(r -> new Eyes(l.x(), l.y(), r.x(), r.y())));
  }

  private static void look(GreyImage upper, Cascade cascade, List<Sight> left, List<Sight> right) {
    OpenCv.apply(
        upper,
        (from, to) -> {
          try (RectVector found = new RectVector();
              IntPointer votes = new IntPointer();
              Size least = new Size(24, 24);
              Size most = new Size(110, 110)) {
            cascade.classifier().detectMultiScale2(from, found, votes, 1.08, 2, 0, least, most);
            for (long i = 0; i < found.size(); i++) {
              Rect it = found.get(i);
              double x = (it.x() + it.width() / 2.0) / 2;
              double y = (30 + it.y() + it.height() / 2.0) / 2 + cascade.above();
              double weight = cascade.weight() * Math.log1p(votes.get(i));
              left.add(sight(x, y, EXPECTED.leftX(), weight * share(cascade.side() == 1)));
              right.add(sight(x, y, EXPECTED.rightX(), weight * share(cascade.side() == -1)));
            }
          }
          from.copyTo(to);
        });
  }

  private static double share(boolean otherSide) {
    return otherSide ? 0.3 : 1;
  }

  private static Sight sight(double x, double y, double expected, double weight) {
    double away = Math.pow(x - expected, 2) + Math.pow(y - EXPECTED.leftY(), 2);
    return new Sight(x, y, weight * Math.exp(-away / (2 * SPREAD * SPREAD)));
  }

  /** The middle of those around the place where most is seen. */
  private static Optional<Sight> agreed(List<Sight> sights) {
    Sight best = new Sight(0, 0, 0);
    for (Sight centre : sights) {
      Sight middle = around(centre, sights);
      best = middle.weight() > best.weight() ? middle : best;
    }
    return best.weight() > SURE ? Optional.of(best) : Optional.empty();
  }

  private static Sight around(Sight centre, List<Sight> sights) {
    double x = 0;
    double y = 0;
    double sum = 0;
    for (Sight sight : sights) {
      double away = Math.pow(sight.x() - centre.x(), 2) + Math.pow(sight.y() - centre.y(), 2);
      double weight = sight.weight() * Math.exp(-away / (2 * NEAR * NEAR));
      x += weight * sight.x();
      y += weight * sight.y();
      sum += weight;
    }
    return new Sight(x / sum, y / sum, sum);
  }

  private static CascadeClassifier load(String name) {
    Loader.load(opencv_objdetect.class);
    String path =
        "/org/bytedeco/opencv/%s/share/opencv4/haarcascades/haarcascade_%s.xml"
            .formatted(Loader.getPlatform(), name);
    try (InputStream in = EyeTeacher.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("OpenCV's jar lacks " + path);
      }
      String xml = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      CascadeClassifier classifier = new CascadeClassifier();
      try (FileStorage storage = new FileStorage(xml, FileStorage.READ | FileStorage.MEMORY);
          FileNode root = storage.getFirstTopLevelNode()) {
        classifier.read(root);
      }
      return classifier;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the cascade " + path, e);
    }
  }

  @Override
  public void close() {
    cascades.forEach(cascade -> cascade.classifier().close());
  }
}
