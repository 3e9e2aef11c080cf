package org.humoresque.music.demo.score;

import java.util.List;
import org.humoresque.music.demo.synth.Mixer.Mastering;

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
   * How a piece is finished.
   *
   * @param mastering of the mix
   * @param tailSeconds how long the last notes may ring
   */
  public record Finish(Mastering mastering, double tailSeconds) {}

  public Score {
    parts = List.copyOf(parts);
  }

  /** Length in seconds, with the ringing of the last notes. */
  public double seconds() {
    return tempo.seconds(tempo.beats()) + finish.tailSeconds();
  }
}
