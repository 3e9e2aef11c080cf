package org.humoresque.training.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.humoresque.training.eval.ConfusionMatrix;
import org.humoresque.training.eval.CoveragePoint;
import org.humoresque.training.expression.ExpressionEvaluation;
import org.humoresque.training.expression.Leak;
import org.humoresque.training.expression.Robustness;

/** Prints an evaluation, for programs or for people. */
final class EvaluationPrinter {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private EvaluationPrinter() {}

  static void print(
      PrintWriter out, boolean json, Map<String, ?> about, ExpressionEvaluation evaluation) {
    print(out, json, about, Measurements.of(evaluation));
  }

  static void print(
      PrintWriter out, boolean json, Map<String, ?> about, Measurements measurements) {
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>(about);
      document.putAll(measurements.toMap());
      try {
        out.println(JSON.writeValueAsString(document));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("an evaluation is always JSON", e);
      }
      return;
    }
    about.forEach((name, value) -> line(out, name, value));
    ExpressionEvaluation evaluation = measurements.evaluation();
    figures(out, evaluation);
    measurements
        .sure()
        .ifPresent(
            sure ->
                line(
                    out,
                    "where sure",
                    "%.4f of %.1f %%, its own threshold being %.3f",
                    sure.accuracy(),
                    100 * sure.coverage(),
                    sure.confidence()));
    measurements
        .millisecondsPerFace()
        .ifPresent(time -> line(out, "ms per face", "%.2f on one core", time));
    table(out, evaluation.confusion());
    table(out, evaluation.groups());
    coverage(out, evaluation);
    measurements.leak().ifPresent(leak -> leak(out, leak));
    measurements.robustness().ifPresent(robustness -> robustness(out, robustness));
  }

  private static void figures(PrintWriter out, ExpressionEvaluation evaluation) {
    line(out, "items", evaluation.items());
    if (evaluation.readings().leftOut() > 0) {
      line(out, "left out", evaluation.readings().leftOut());
    }
    line(out, "accuracy", "%.4f", evaluation.accuracy());
    line(out, "macro F1", "%.4f", evaluation.macroF1());
    line(out, "calibration", "%.4f expected error", evaluation.expectedCalibrationError());
    line(out, "selective", "%.4f of the surest 70 %%", evaluation.accuracyAtCoverage70());
    line(
        out,
        "grouped",
        "%.4f as %s",
        evaluation.groupedAccuracy(),
        String.join(", ", evaluation.groups().labels()));
  }

  private static void line(PrintWriter out, String name, Object value) {
    out.printf("%-14s %s%n", name, value);
  }

  private static void line(PrintWriter out, String name, String format, Object... values) {
    line(out, name, String.format(Locale.ROOT, format, values));
  }

  private static void table(PrintWriter out, ConfusionMatrix confusion) {
    int[][] counts = confusion.toArray();
    out.printf("%n%-11s", "true \\ read");
    confusion.labels().forEach(label -> out.printf("%10s", label));
    out.printf("%10s%n", "recall");
    for (int row = 0; row < counts.length; row++) {
      out.printf("%-11s", confusion.labels().get(row));
      for (int count : counts[row]) {
        out.printf("%10d", count);
      }
      out.printf(Locale.ROOT, "%10.3f%n", confusion.recall(row));
    }
  }

  private static void coverage(PrintWriter out, ExpressionEvaluation evaluation) {
    out.printf("%n%-11s%10s%12s%n", "answered", "accuracy", "confidence");
    for (CoveragePoint point : evaluation.coverage()) {
      out.printf(
          Locale.ROOT,
          "%8.0f %% %10.4f%12s%n",
          100 * point.coverage(),
          point.accuracy(),
          String.format(Locale.ROOT, "≥ %.3f", point.confidence()));
    }
  }

  private static void leak(PrintWriter out, Leak leak) {
    out.printf("%n%-36s%8s%10s%n", "seen in training?", "faces", "accuracy");
    row(out, "identical pixels", leak.identical());
    row(out, "same photograph, other framing", leak.near());
    row(out, "all but the identical", leak.withoutIdentical());
    row(out, "all but both", leak.withoutBoth());
    int seen = leak.identical().faces() + leak.near().faces();
    out.printf("%d of the %d seen before bear the same label%n", leak.sameLabel(), seen);
  }

  private static void row(PrintWriter out, String name, Leak.Part part) {
    String accuracy = part.faces() == 0 ? "" : String.format(Locale.ROOT, "%.4f", part.accuracy());
    out.printf("%-36s%8d%10s%n", name, part.faces(), accuracy);
  }

  private static void robustness(PrintWriter out, Robustness robustness) {
    out.printf("%n%-24s%10s%10s%10s%n", "disturbed", "accuracy", "points", "macro F1");
    ExpressionEvaluation clean = robustness.clean();
    out.printf(
        Locale.ROOT, "%-24s%10.4f%10s%10.4f%n", "clean", clean.accuracy(), "", clean.macroF1());
    for (Robustness.Row row : robustness.rows()) {
      out.printf(
          Locale.ROOT,
          "%-24s%10.4f%10s%10.4f%n",
          row.disturbance(),
          row.accuracy(),
          String.format(Locale.ROOT, "%+.1f", -row.loss()),
          row.macroF1());
    }
  }
}
