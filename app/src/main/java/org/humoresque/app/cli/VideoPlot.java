package org.humoresque.app.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.humoresque.app.view.VideoView;
import org.humoresque.app.view.VideoView.At;
import org.humoresque.app.view.VideoView.Person;
import org.humoresque.kernel.Emotion;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws how the people of a film were over time: the seven emotions, and the mood, of each. */
final class VideoPlot {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 300;

  /** The plot of more people would be no picture any more. */
  private static final int MOST_PEOPLE = 12;

  private static final Map<Emotion, Color> COLOURS =
      Map.of(
          Emotion.ANGRY, new Color(200, 40, 40),
          Emotion.DISGUST, new Color(170, 60, 140),
          Emotion.FEAR, new Color(120, 80, 200),
          Emotion.HAPPY, new Color(230, 170, 0),
          Emotion.SAD, new Color(50, 100, 200),
          Emotion.SURPRISE, new Color(240, 120, 30),
          Emotion.NEUTRAL, new Color(130, 130, 130));

  private VideoPlot() {}

  /**
   * Writes the plot as PNG, whole or not at all.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  static void write(VideoView film, Path file) {
    List<Person> people = film.people().stream().limit(MOST_PEOPLE).toList();
    BufferedImage picture =
        new BufferedImage(
            WIDTH, Math.max(1, 2 * people.size()) * HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    if (people.isEmpty()) {
      pen.setColor(Color.BLACK);
      pen.drawString("nobody was found", WIDTH / 2 - 50, HEIGHT / 2);
    }
    for (int i = 0; i < people.size(); i++) {
      pen.drawImage(
          BitmapEncoder.getBufferedImage(emotions(people.get(i), film.secondsRead())),
          0,
          2 * i * HEIGHT,
          null);
      pen.drawImage(
          BitmapEncoder.getBufferedImage(mood(people.get(i), film.secondsRead())),
          0,
          (2 * i + 1) * HEIGHT,
          null);
    }
    pen.dispose();
    save(picture, file);
  }

  private static XYChart emotions(Person person, double end) {
    XYChart chart = chart("Person " + person.person() + ": emotions", "probability", end, 0);
    for (Emotion emotion : Emotion.all()) {
      String label = emotion.label();
      line(chart, label, person, at -> at.scores().getOrDefault(label, 0.0))
          .setLineColor(COLOURS.getOrDefault(emotion, Color.BLACK));
    }
    return chart;
  }

  private static XYChart mood(Person person, double end) {
    XYChart chart = chart("Person " + person.person() + ": mood", "", end, -1);
    line(chart, "valence", person, At::valence);
    line(chart, "arousal", person, At::arousal);
    return chart;
  }

  private static XYChart chart(String title, String unit, double end, double least) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle("seconds")
            .yAxisTitle(unit)
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setYAxisMin(least);
    chart.getStyler().setYAxisMax(1.0);
    chart.getStyler().setXAxisMin(0.0);
    chart.getStyler().setXAxisMax(Math.max(end, 0.1));
    return chart;
  }

  private static XYSeries line(
      XYChart chart, String name, Person person, ToDoubleFunction<At> value) {
    double[] seconds = person.timeline().stream().mapToDouble(At::second).toArray();
    double[] values = person.timeline().stream().mapToDouble(value).toArray();
    XYSeries series = chart.addSeries(name, seconds, values);
    series.setMarker(SeriesMarkers.NONE);
    return series;
  }

  private static void save(BufferedImage picture, Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      if (!ImageIO.write(picture, "png", part.toFile())) {
        throw new IOException("no PNG can be written here");
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(part);
      throw new UncheckedIOException("cannot write the plot %s: %s".formatted(file, e), e);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + part, e);
    }
  }
}
