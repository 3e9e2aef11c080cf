package org.humoresque.training.audio;

import java.util.List;

/**
 * A labelled recording.
 *
 * @param label as {@link Labels} names it
 * @param artist who made it, or speaks in it; empty if the data does not say
 * @param words mood words that people gave it, in lower case; empty if the data has none
 * @param sound the recording
 */
public record Clip(String label, String artist, List<String> words, SoundFile sound) {

  public Clip {
    words = List.copyOf(words);
  }
}
