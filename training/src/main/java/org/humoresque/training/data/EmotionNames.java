package org.humoresque.training.data;

import java.util.stream.Collectors;
import org.humoresque.kernel.Emotion;

/** Labels of data sets that must name an emotion. */
final class EmotionNames {

  private EmotionNames() {}

  /**
   * @param place where the label stands, for the message
   * @throws UnreadableDataException if no emotion goes by that name
   */
  static Emotion require(String place, String label) {
    return Emotion.find(label)
        .orElseThrow(
            () ->
                new UnreadableDataException(
                    ("%s is labelled '%s', which names no emotion; allowed: %s, their nouns, or 0 to"
                            + " 6 (evaluate --ignore %s leaves such faces out)")
                        .formatted(place, label, labels(), label)));
  }

  private static String labels() {
    return Emotion.all().stream().map(Emotion::label).collect(Collectors.joining(", "));
  }
}
