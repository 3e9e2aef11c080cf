package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.humoresque.training.eval.ConfusionMatrix;
import org.humoresque.training.micro.MicroEvaluation;
import org.humoresque.training.micro.SpottingScore;

/** Prints what was measured of micro-expressions, for programs or for people. */
final class MicroPrinter {

  private MicroPrinter() {}

  static void print(
      PrintWriter out, boolean json, Map<String, ?> about, MicroEvaluation evaluation) {
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>(about);
      document.putAll(evaluation.toMap());
      AudioPrinter.print(out, true, document);
      return;
    }
    about.forEach((name, value) -> out.printf("%-12s %s%n", name, value));
    out.printf(
        "%n%-12s%8s%8s%8s%8s%11s%8s%8s%10s%8s%n",
        "spotting",
        "seconds",
        "events",
        "found",
        "F1",
        "precision",
        "recall",
        "apex±2",
        "false/min",
        "named");
    evaluation.spotting().forEach((name, score) -> line(out, name, score));
    line(out, "still faces", evaluation.still());
    out.printf("%n%-12s%8s%10s%10s%n", "naming", "items", "accuracy", "macro F1");
    evaluation
        .classes()
        .forEach(
            (name, matrix) ->
                out.printf(
                    Locale.ROOT,
                    "%-12s%8d%10.3f%10.3f%n",
                    name,
                    matrix.items(),
                    matrix.accuracy(),
                    matrix.macroF1()));
    Optional.ofNullable(evaluation.classes().get("all")).ifPresent(all -> confusion(out, all));
  }

  private static void line(PrintWriter out, String name, SpottingScore score) {
    out.printf(
        Locale.ROOT,
        "%-12s%8.0f%8d%8d%8s%11s%8s%8s%10.2f%8s%n",
        name,
        score.seconds(),
        score.events(),
        score.found(),
        share(score.f1()),
        share(score.precision()),
        share(score.recall()),
        share(score.apexNear()),
        score.falseAlarmsPerMinute(),
        share(score.named()));
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static void confusion(PrintWriter out, ConfusionMatrix all) {
    out.printf("%n%-12s", "true \\ named");
    all.labels().forEach(label -> out.printf("%10s", label));
    out.println();
    int[][] counts = all.toArray();
    for (int row = 0; row < counts.length; row++) {
      out.printf("%-12s", all.labels().get(row));
      for (int count : counts[row]) {
        out.printf("%10d", count);
      }
      out.println();
    }
  }
}
