package org.humoresque.training.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.humoresque.training.eval.ConfusionMatrix;
import org.humoresque.training.lyrics.LyricsEvaluation;

/** Prints what was measured on sets of lyrics, for programs or for people. */
final class LyricsPrinter {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private LyricsPrinter() {}

  /** With one set its numbers stand at the top of the document, with several in {@code sets}. */
  static void print(
      PrintWriter out,
      boolean json,
      Map<String, ?> about,
      Map<String, LyricsEvaluation> evaluations) {
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>(about);
      if (evaluations.size() == 1) {
        evaluations.values().forEach(evaluation -> document.putAll(evaluation.toMap()));
      } else {
        Map<String, Object> sets = new LinkedHashMap<>();
        evaluations.forEach((name, evaluation) -> sets.put(name, evaluation.toMap()));
        document.put("sets", sets);
      }
      try {
        out.println(JSON.writeValueAsString(document));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("an evaluation is always JSON", e);
      }
      return;
    }
    about.forEach((name, value) -> out.printf("%-12s %s%n", name, value));
    evaluations.forEach((name, evaluation) -> text(out, name, evaluation));
  }

  private static void text(PrintWriter out, String name, LyricsEvaluation evaluation) {
    ConfusionMatrix confusion = evaluation.confusion();
    out.printf(
        Locale.ROOT,
        "%n%s%n%-12s %d%n%-12s %.4f%n%-12s %.4f%n%-12s %.4f%n%n",
        name,
        "items",
        confusion.items(),
        "accuracy",
        confusion.accuracy(),
        "macro F1",
        confusion.macroF1(),
        "calibration",
        evaluation.calibrationError());
    out.printf("%-11s", "true \\ read");
    confusion.labels().forEach(label -> out.printf("%10s", label));
    out.println();
    int[][] counts = confusion.toArray();
    for (int row = 0; row < counts.length; row++) {
      out.printf("%-11s", confusion.labels().get(row));
      for (int count : counts[row]) {
        out.printf("%10d", count);
      }
      out.println();
    }
  }
}
