package org.humoresque.training.eval;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The pictures of an evaluation beside the confusion matrix: how honest, and how selective. */
public final class EvaluationPlots {

  private static final int STEPS = 50;
  private static final int TICKS = 11;
  private static final BasicStroke DASHED =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0, new float[] {6, 4}, 0);

  private EvaluationPlots() {}

  /**
   * The reliability diagram (Guo et al. 2017), as PNG: how often the classifier was right against
   * how sure it was; the diagonal is honesty.
   *
   * @param probabilities one distribution per item
   * @param truths the right class of each
   * @param bins how many bins of confidence
   */
  public static void reliability(List<double[]> probabilities, int[] truths, int bins, Path file) {
    List<Calibration.Bin> filled = Calibration.bins(probabilities, truths, bins);
    XYChart chart = chart("Reliability", "confidence", "share read right");
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
    chart
        .addSeries(
            "measured",
            filled.stream().mapToDouble(Calibration.Bin::confidence).toArray(),
            filled.stream().mapToDouble(Calibration.Bin::accuracy).toArray())
        .setMarker(SeriesMarkers.CIRCLE);
    chart
        .addSeries("honest", new double[] {0, 1}, new double[] {0, 1})
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(Color.GRAY)
        .setLineStyle(DASHED);
    save(chart, file);
  }

  /** Accuracy over the share of items answered, the surest first, as PNG. */
  public static void coverage(List<double[]> probabilities, int[] truths, Path file) {
    List<Double> coverages =
        IntStream.rangeClosed(1, STEPS).mapToObj(step -> (double) step / STEPS).toList();
    List<CoveragePoint> curve = CoveragePoint.curve(probabilities, truths, coverages);
    XYChart chart = chart("Selective accuracy", "share of faces answered", "share read right");
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setLegendVisible(false);
    chart
        .addSeries(
            "accuracy",
            curve.stream().mapToDouble(CoveragePoint::coverage).toArray(),
            curve.stream().mapToDouble(CoveragePoint::accuracy).toArray())
        .setMarker(SeriesMarkers.NONE);
    save(chart, file);
  }

  /**
   * How lists get better with what listeners say of songs, as PNG.
   *
   * @param title what the songs are
   * @param runs for each run of made-up listeners the measure before, and after each evening
   * @param without the measure of those who say nothing
   */
  public static void learning(String title, List<double[]> runs, double without, Path file) {
    int points = runs.get(0).length;
    double[] evenings = IntStream.range(0, points).asDoubleStream().toArray();
    double[] means = new double[points];
    double[] deviations = new double[points];
    for (int i = 0; i < points; i++) {
      int at = i;
      means[i] = runs.stream().mapToDouble(run -> run[at]).average().orElse(0);
      deviations[i] =
          Math.sqrt(
              runs.stream()
                  .mapToDouble(run -> Math.pow(run[at] - means[at], 2))
                  .average()
                  .orElse(0));
    }
    XYChart chart = chart(title, "evenings of feedback", "NDCG@20 of songs never heard");
    chart.getStyler().setXAxisDecimalPattern("0").setXAxisMin(0.0).setYAxisDecimalPattern("0.00");
    chart.addSeries("with feedback", evenings, means, deviations).setMarker(SeriesMarkers.CIRCLE);
    chart
        .addSeries("without", new double[] {0, points - 1}, new double[] {without, without})
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(Color.GRAY)
        .setLineStyle(DASHED);
    save(chart, file);
  }

  private static XYChart chart(String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(600)
            .height(500)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.InsideSE);
    chart.getStyler().setXAxisDecimalPattern("0.0").setXAxisMaxLabelCount(TICKS);
    return chart;
  }

  private static void save(XYChart chart, Path file) {
    try {
      BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
