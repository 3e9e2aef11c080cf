package org.humoresque.training.audio;

import java.util.List;
import java.util.stream.Collectors;

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
}
