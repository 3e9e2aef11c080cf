package org.humoresque.training.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.humoresque.training.eval.ConfusionMatrix;
import org.humoresque.training.expression.ExpressionEvaluation;

/** Prints an evaluation, for programs or for people. */
final class EvaluationPrinter {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private EvaluationPrinter() {}

  static void print(
      PrintWriter out, boolean json, Map<String, ?> about, ExpressionEvaluation evaluation) {
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>(about);
      document.putAll(evaluation.toMap());
      try {
        out.println(JSON.writeValueAsString(document));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("an evaluation is always JSON", e);
      }
      return;
    }
    about.forEach((name, value) -> out.printf("%-12s %s%n", name, value));
    out.printf(
        Locale.ROOT,
        "%-12s %d%n%-12s %.4f%n%-12s %.4f%n%-12s %.4f%n%n",
        "items",
        evaluation.items(),
        "accuracy",
        evaluation.accuracy(),
        "macro F1",
        evaluation.macroF1(),
        "calibration",
        evaluation.expectedCalibrationError());
    table(out, evaluation.confusion());
  }

  private static void table(PrintWriter out, ConfusionMatrix confusion) {
    int[][] counts = confusion.toArray();
    out.printf("%-10s", "true \\ read");
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
}
