package org.humoresque.music.demo.score;

import java.util.List;

/**
 * A piece, written out.
 *
 * @param tempo how its beats pass
 * @param scale of its key
 * @param parts its players
 * @param finish how it is mixed down
 */
public record Score(Tempo tempo, Scale scale, List<Part> parts, Finish finish) {

  /**
   * How a piece is mixed down.
   *
   * @param loudnessDb root mean square in decibels below full scale
   * @param roomSeconds echo of the room
   * @param tailSeconds how long the last notes ring
   */
  public record Finish(double loudnessDb, double roomSeconds, double tailSeconds) {}

  public Score {
    parts = List.copyOf(parts);
  }

  /** Length in seconds, with the ringing of the last notes. */
  public double seconds() {
    return tempo.seconds(tempo.beats()) + finish.tailSeconds();
  }
}
