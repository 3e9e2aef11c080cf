package org.humoresque.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.humoresque.app.view.FaceView;
import org.humoresque.app.view.ModelView;

/** The readings of photos as text for people. */
final class FaceText {

  private static final double WORTH_SAYING = 0.05;

  private final PrintWriter out;
  private final PrintWriter err;

  FaceText(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * @param model what read them, if it was needed
   */
  void print(List<FaceVerb.Photo> photos, Optional<ModelView> model) {
    for (FaceVerb.Photo photo : photos) {
      if (photo.error() != null) {
        err.printf("%s: %s%n", photo.file(), photo.error());
        continue;
      }
      List<FaceView> faces = Objects.requireNonNullElse(photo.faces(), List.of());
      out.printf("%s: %s%n", photo.file(), count(faces.size()));
      faces.forEach(face -> out.println("  " + describe(face)));
    }
    model.ifPresent(it -> out.println("Read by " + describe(it)));
    out.flush();
    err.flush();
  }

  private static String count(int faces) {
    return switch (faces) {
      case 0 -> "no face found";
      case 1 -> "1 face";
      default -> faces + " faces";
    };
  }

  private static String describe(FaceView face) {
    List<Integer> box = face.box();
    return String.format(
        Locale.ROOT,
        "%s — %s; valence %+.2f, arousal %+.2f; %d×%d pixels at %d,%d",
        feeling(face),
        percentages(face.scores()),
        face.valence(),
        face.arousal(),
        box.get(2),
        box.get(3),
        box.get(0),
        box.get(1));
  }

  /** The best guess, humbly where it is no more than that. */
  private static String feeling(FaceView face) {
    return face.sure()
        ? face.emotion()
        : "not sure, perhaps %s (%.0f %%)".formatted(face.emotion(), 100 * face.confidence());
  }

  private static String describe(ModelView model) {
    StringBuilder text = new StringBuilder(model.name());
    Double accuracy = model.metrics().get("accuracy");
    if (accuracy != null) {
      text.append(
          ", right about %.0f %% of its %s faces".formatted(100 * accuracy, model.measuredOn()));
    }
    Double threshold = model.confidenceThreshold();
    text.append(
        threshold == null
            ? "; it cannot tell when it is not sure"
            : "; not sure below %.0f %%".formatted(100 * threshold));
    return text.toString();
  }

  private static String percentages(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .filter(score -> score.getValue() >= WORTH_SAYING)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(score -> "%s %.0f %%".formatted(score.getKey(), 100 * score.getValue()))
        .collect(Collectors.joining(", "));
  }
}
