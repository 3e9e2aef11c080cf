package org.humoresque.music.audio.mood;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.OnnxModel;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Quadrant;
import org.humoresque.music.audio.feature.FeatureExtractor;
import org.humoresque.music.audio.feature.FeatureVector;
import org.humoresque.music.audio.mood.WindowCutter.Window;

/**
 * The network behind {@link AudioMoodModel}: rows of measured numbers in; quadrants, mood, genres
 * and embedding out.
 *
 * <p>Its metadata says under {@code features} which numbers of a {@link FeatureVector} it wants, in
 * which order, and under {@code genres} what its genres are called.
 */
final class MoodNetwork implements AutoCloseable {

  static final List<String> OUTPUTS = List.of("quadrants", "mood", "genres", "embedding");

  private final OnnxModel model;
  private final int[] columns;
  private final List<String> genres;

  /**
   * @throws UnreadableModelException if it wants a number that nobody measures
   */
  MoodNetwork(OnnxModel model) {
    this.model = model;
    try {
      columns = columns(model.file());
      genres = List.of(model.file().get("genres").split(","));
    } catch (UnreadableModelException e) {
      model.close();
      throw e;
    }
  }

  ModelFile file() {
    return model.file();
  }

  /**
   * Reads a recording as the mean over its windows.
   *
   * @param windows at least one
   */
  AudioMood read(List<Window> windows) {
    int rows = windows.size();
    List<float[]> outputs = model.runAll(input(windows), rows, columns.length);
    float[] moods = outputs.get(1);
    double[] mood = mean(moods, rows);
    return new AudioMood(
        quadrants(mean(outputs.get(0), rows)),
        Mood.clamped(mood[0], mood[1]),
        genres(mean(outputs.get(2), rows)),
        curve(windows, moods),
        unit(mean(outputs.get(3), rows)));
  }

  @Override
  public void close() {
    model.close();
  }

  private static int[] columns(ModelFile file) {
    List<String> measured = new FeatureExtractor(slice -> {}).finish().names();
    String[] wanted = file.get("features").split(",");
    int[] columns = new int[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      columns[i] = measured.indexOf(wanted[i]);
      if (columns[i] < 0) {
        throw new UnreadableModelException(
            "%s wants the feature '%s', which this program does not measure"
                .formatted(file.source(), wanted[i]));
      }
    }
    return columns;
  }

  private float[] input(List<Window> windows) {
    float[] input = new float[windows.size() * columns.length];
    int at = 0;
    for (Window window : windows) {
      for (int column : columns) {
        input[at++] = (float) window.vector().values()[column];
      }
    }
    return input;
  }

  private static double[] mean(float[] numbers, int rows) {
    double[] mean = new double[numbers.length / rows];
    for (int i = 0; i < numbers.length; i++) {
      mean[i % mean.length] += numbers[i] / (double) rows;
    }
    return mean;
  }

  private static Map<Quadrant, Double> quadrants(double[] probabilities) {
    Map<Quadrant, Double> quadrants = new EnumMap<>(Quadrant.class);
    Quadrant.all().forEach(it -> quadrants.put(it, probabilities[it.ordinal()]));
    return quadrants;
  }

  private Map<String, Double> genres(double[] probabilities) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      named.put(genres.get(i), probabilities[i]);
    }
    return named;
  }

  private static List<MoodMoment> curve(List<Window> windows, float[] moods) {
    List<MoodMoment> curve = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      Mood mood = Mood.clamped(moods[2 * i], moods[2 * i + 1]);
      curve.add(new MoodMoment(window.start(), window.end(), mood));
    }
    return curve;
  }

  private static float[] unit(double[] direction) {
    double squares = 0;
    for (double part : direction) {
      squares += part * part;
    }
    float[] unit = new float[direction.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (direction[i] / Math.max(1e-12, Math.sqrt(squares)));
    }
    return unit;
  }
}
