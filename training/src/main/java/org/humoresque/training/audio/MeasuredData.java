package org.humoresque.training.audio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.humoresque.inference.ModelFile;
import org.humoresque.music.audio.UnreadableAudioException;
import org.humoresque.training.data.UnreadableDataException;

/**
 * A data set whose recordings are all measured.
 *
 * @param name of the data
 * @param labels in order
 * @param clips what the data says of each recording
 * @param measured what was measured of each
 * @param damaged recordings that could not be decoded, and why; they are left out
 */
public record MeasuredData(
    String name,
    List<String> labels,
    List<Clip> clips,
    List<MeasuredClip> measured,
    List<String> damaged) {

  /** Largest share of recordings that may be damaged. */
  private static final double ALLOWED_DAMAGED = 0.05;

  public MeasuredData {
    labels = List.copyOf(labels);
    clips = List.copyOf(clips);
    measured = List.copyOf(measured);
    damaged = List.copyOf(damaged);
  }

  /** How recordings are kept apart between training and test. */
  public enum Grouping {
    /** Recordings of an artist stay together; one without an artist stands alone. */
    ARTIST,
    /** Every recording stands alone. */
    CLIP;

    /** The name on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Measures a data set, or recalls what was measured.
   *
   * @param progress told after each recording
   * @throws UnreadableDataException if more than a twentieth of the recordings is damaged
   */
  public static MeasuredData of(AudioData data, FeatureCache cache, Runnable progress) {
    List<Clip> clips = new ArrayList<>();
    List<MeasuredClip> measured = new ArrayList<>();
    List<String> damaged = new ArrayList<>();
    for (Clip clip : data.clips()) {
      try {
        measured.add(cache.measure(clip.sound()));
        clips.add(clip);
      } catch (UnreadableAudioException e) {
        damaged.add(clip.sound().name() + ": " + e.getMessage());
      }
      progress.run();
    }
    if (damaged.size() > ALLOWED_DAMAGED * data.clips().size()) {
      throw new UnreadableDataException(
          "%s: %d of %d recordings cannot be decoded, such as %s; allowed: %.0f %%"
              .formatted(
                  data.name(),
                  damaged.size(),
                  data.clips().size(),
                  damaged.get(0),
                  100 * ALLOWED_DAMAGED));
    }
    return new MeasuredData(data.name(), data.labels(), clips, measured, damaged);
  }

  /** The number of each recording's label. */
  public int[] truths() {
    return truths(labels);
  }

  /**
   * The number of each recording's label among these.
   *
   * @throws UnreadableDataException if a recording has a label that is not among them
   */
  public int[] truths(List<String> known) {
    if (!known.containsAll(labels)) {
      throw new UnreadableDataException(
          "%s has the labels %s; the model knows %s".formatted(name, labels, known));
    }
    return clips.stream().mapToInt(clip -> known.indexOf(clip.label())).toArray();
  }

  /**
   * The group of each recording.
   *
   * @throws UnreadableDataException if artists are asked for and the data names none
   */
  public List<String> groups(Grouping grouping) {
    if (grouping == Grouping.ARTIST && clips.stream().allMatch(clip -> clip.artist().isEmpty())) {
      throw new UnreadableDataException(
          name + " names no artists; use --group-by clip to keep recordings apart one by one");
    }
    return IntStream.range(0, clips.size())
        .mapToObj(
            i ->
                grouping == Grouping.CLIP || clips.get(i).artist().isEmpty()
                    ? "clip " + i
                    : "artist " + clips.get(i).artist().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The names of the values that do not change with loudness. */
  public List<String> features() {
    return measured.get(0).names().stream().filter(name -> !name.endsWith(".level")).toList();
  }

  /** Those of them that are measures with names of their own, not textures. */
  public List<String> measures() {
    return ViewKernel.measures(features());
  }

  /** These values of every recording with the labels, recordings of a group together. */
  LabelledRows labelled(List<String> features, Grouping grouping) {
    return new LabelledRows(rows(features), truths(), groups(grouping), labels.size());
  }

  /** These values of every recording. */
  public double[][] rows(List<String> features) {
    int[] columns =
        features.stream().mapToInt(name -> measured.get(0).names().indexOf(name)).toArray();
    double[][] rows = new double[measured.size()][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        rows[i][j] = measured.get(i).values()[columns[j]];
      }
    }
    return rows;
  }

  /** A hash over recordings and labels, in order. */
  public String sha256() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < clips.size(); i++) {
      text.append(clips.get(i).label()).append(' ').append(measured.get(i).sha256()).append('\n');
    }
    return ModelFile.hash(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
