package org.humoresque.training.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.humoresque.training.audio.AudioEvaluation;
import org.humoresque.training.eval.ConfusionMatrix;

/** Prints what was measured on recordings, for programs or for people. */
final class AudioPrinter {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private AudioPrinter() {}

  /** What was done, where nothing was measured. */
  static void print(PrintWriter out, boolean json, Map<String, ?> about) {
    if (json) {
      out.println(document(about));
    } else {
      about.forEach((name, value) -> out.printf("%-12s %s%n", name, value));
    }
  }

  private static String document(Map<String, ?> about) {
    try {
      return JSON.writeValueAsString(about);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an evaluation is always JSON", e);
    }
  }

  /**
   * Prints an evaluation.
   *
   * @param about the model, the data
   * @param figures what {@code --json} prints besides
   */
  static void print(
      PrintWriter out,
      boolean json,
      Map<String, ?> about,
      Map<String, ?> figures,
      AudioEvaluation evaluation) {
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>(about);
      document.putAll(figures);
      out.println(document(document));
      return;
    }
    about.forEach((name, value) -> out.printf("%-12s %s%n", name, value));
    ConfusionMatrix confusion = evaluation.confusion();
    out.printf("%-12s %d%n", "items", confusion.items());
    line(out, "accuracy", confusion.accuracy());
    line(out, "macro F1", confusion.macroF1());
    line(out, "calibration", evaluation.calibrationError());
    out.printf("%n%-12s", "true \\ heard");
    confusion.labels().forEach(label -> out.printf("%11s", label));
    out.printf("%11s%11s%n", "precision", "recall");
    int[][] counts = confusion.toArray();
    for (int row = 0; row < counts.length; row++) {
      out.printf("%-12s", confusion.labels().get(row));
      for (int count : counts[row]) {
        out.printf("%11d", count);
      }
      out.printf(Locale.ROOT, "%11.3f%11.3f%n", confusion.precision(row), confusion.recall(row));
    }
  }

  private static void line(PrintWriter out, String name, double value) {
    out.printf(Locale.ROOT, "%-12s %.4f%n", name, value);
  }
}
