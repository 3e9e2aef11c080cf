package org.humoresque.app.cli;

import org.humoresque.kernel.Mood;

/** Reads a mood as written on the command line: {@code -0.3,0.2}. */
final class MoodText {

  private MoodText() {}

  /**
   * @throws IllegalArgumentException if the text is not two numbers in [-1, 1] with a comma between
   */
  static Mood parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 2) {
      throw unreadable(text);
    }
    double valence;
    double arousal;
    try {
      valence = Double.parseDouble(parts[0].strip());
      arousal = Double.parseDouble(parts[1].strip());
    } catch (NumberFormatException e) {
      throw unreadable(text);
    }
    return new Mood(valence, arousal);
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "a mood is valence and arousal, each in [-1, 1], such as -0.3,0.2; but is '%s'"
            .formatted(text));
  }
}
