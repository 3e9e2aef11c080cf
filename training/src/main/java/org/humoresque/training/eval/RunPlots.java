package org.humoresque.training.eval;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.humoresque.training.cnn.EpochMetrics;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The pictures of a run: curves over epochs, and the confusion matrix. */
public final class RunPlots {

  private static final int CELL = 80;
  private static final int MARGIN = 100;

  private RunPlots() {}

  /** Training and validation loss over epochs, as PNG. */
  public static void loss(List<EpochMetrics> metrics, Path file) {
    curves(
        "Loss", "cross-entropy", metrics, EpochMetrics::loss, EpochMetrics::validationLoss, file);
  }

  /** Training and validation accuracy over epochs, as PNG. */
  public static void accuracy(List<EpochMetrics> metrics, Path file) {
    curves(
        "Accuracy",
        "share read right",
        metrics,
        EpochMetrics::accuracy,
        EpochMetrics::validationAccuracy,
        file);
  }

  /** The confusion matrix with counts and row shares, as PNG. */
  public static void confusion(ConfusionMatrix matrix, Path file) {
    int size = matrix.labels().size();
    BufferedImage picture =
        new BufferedImage(
            MARGIN + size * CELL + 20, MARGIN + size * CELL + 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = picture.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    canvas.setColor(Color.BLACK);
    canvas.drawString("rows: true, columns: predicted", MARGIN, 24);
    int[][] counts = matrix.toArray();
    for (int row = 0; row < size; row++) {
      int total = Math.max(1, Arrays.stream(counts[row]).sum());
      canvas.setColor(Color.BLACK);
      canvas.drawString(matrix.labels().get(row), 10, MARGIN + row * CELL + CELL / 2);
      canvas.drawString(matrix.labels().get(row), MARGIN + row * CELL + 8, MARGIN - 12);
      for (int column = 0; column < size; column++) {
        cell(canvas, row, column, counts[row][column], (double) counts[row][column] / total);
      }
    }
    canvas.dispose();
    try {
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void cell(Graphics2D canvas, int row, int column, int count, double share) {
    int x = MARGIN + column * CELL;
    int y = MARGIN + row * CELL;
    canvas.setColor(new Color((float) (1 - 0.9 * share), (float) (1 - 0.6 * share), 1f));
    canvas.fillRect(x, y, CELL - 1, CELL - 1);
    canvas.setColor(share > 0.6 ? Color.WHITE : Color.BLACK);
    canvas.drawString(Math.round(100 * share) + " %", x + 22, y + CELL / 2 - 4);
    canvas.drawString(String.valueOf(count), x + 22, y + CELL / 2 + 16);
  }

  private static void curves(
      String title,
      String unit,
      List<EpochMetrics> metrics,
      ToDoubleFunction<EpochMetrics> training,
      ToDoubleFunction<EpochMetrics> validation,
      Path file) {
    XYChart chart =
        new XYChartBuilder()
            .width(800)
            .height(500)
            .title(title)
            .xAxisTitle("epoch")
            .yAxisTitle(unit)
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    double[] epochs = metrics.stream().mapToDouble(EpochMetrics::epoch).toArray();
    chart
        .addSeries("training", epochs, metrics.stream().mapToDouble(training).toArray())
        .setMarker(SeriesMarkers.NONE);
    chart
        .addSeries("validation", epochs, metrics.stream().mapToDouble(validation).toArray())
        .setMarker(SeriesMarkers.NONE);
    try {
      BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
