package org.humoresque.training.audio;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.humoresque.training.data.UnreadableDataException;

/**
 * One set of labelled recordings.
 *
 * @param name of its folder or file
 * @param clips in the order of the table, or of file names
 * @param missing rows of the table whose recording is not there
 */
public record AudioData(String name, List<Clip> clips, List<String> missing) {

  public AudioData {
    clips = List.copyOf(clips);
    missing = List.copyOf(missing);
  }

  /** The labels that occur, in order. */
  public List<String> labels() {
    return Labels.order(clips.stream().map(Clip::label).collect(Collectors.toSet()));
  }

  /**
   * The number of each clip's label among these.
   *
   * @throws UnreadableDataException if a clip has a label that is not among them
   */
  public int[] truths(List<String> labels) {
    Set<String> unknown =
        clips.stream()
            .map(Clip::label)
            .filter(label -> !labels.contains(label))
            .collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      throw new UnreadableDataException(
          "%s has the labels %s; the model knows %s".formatted(name, unknown, labels));
    }
    return clips.stream().mapToInt(clip -> labels.indexOf(clip.label())).toArray();
  }
}
