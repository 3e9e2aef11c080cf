package org.humoresque.app.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.FaceReading;
import org.humoresque.vision.PhotoReading;
import org.humoresque.vision.face.Box;

/** Whose mood counts where a picture shows several people. */
public enum Company {
  /** Whoever is nearest the middle of the picture. */
  CENTRE {
    @Override
    public Optional<FaceReading> heed(PhotoReading picture) {
      return picture.faces().stream()
          .min(Comparator.comparingDouble(face -> distance(face.box(), picture)));
    }
  },

  /** Everybody alike: the mean of what is read of each. */
  PARTY {
    @Override
    public Optional<FaceReading> heed(PhotoReading picture) {
      List<FaceReading> faces = picture.faces();
      if (faces.size() < 2) {
        return faces.stream().findFirst();
      }
      double[] mean =
          Emotion.all().stream()
              .mapToDouble(
                  emotion ->
                      faces.stream()
                          .mapToDouble(face -> face.scores().score(emotion))
                          .average()
                          .orElse(0))
              .toArray();
      boolean sure = faces.stream().anyMatch(FaceReading::sure);
      return Optional.of(new FaceReading(faces.get(0).box(), EmotionScores.of(mean), sure));
    }
  };

  /** What counts of a picture's faces; empty if it shows none. */
  public abstract Optional<FaceReading> heed(PhotoReading picture);

  /** How far the middle of a box is from that of the picture, in pixels. */
  public static double distance(Box box, PhotoReading picture) {
    return distance(box, picture.width(), picture.height());
  }

  /** The same for a picture of this size. */
  static double distance(Box box, int width, int height) {
    return Math.hypot(
        box.x() + box.width() / 2.0 - width / 2.0, box.y() + box.height() / 2.0 - height / 2.0);
  }

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Company parse(String name) {
    return Arrays.stream(values())
        .filter(it -> it.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "company must be centre or party, but is '%s'".formatted(name)));
  }
}
