package org.humoresque.music.demo.score;

import java.util.Arrays;
import java.util.List;

/** The chords of a piece, bar by bar. */
final class Harmony {

  private final List<List<Chord>> bars;
  private final int beatsPerBar;

  /**
   * @param chords names of chords, a blank between bars and a comma between the chords of one bar,
   *     which share it evenly: {@code C F,G C}
   */
  Harmony(String chords, int beatsPerBar) {
    this.beatsPerBar = beatsPerBar;
    this.bars =
        Arrays.stream(chords.strip().split("\\s+"))
            .map(bar -> Arrays.stream(bar.split(",")).map(Chord::parse).toList())
            .toList();
  }

  int bars() {
    return bars.size();
  }

  /** The chord at a beat of the piece; after the end, the last. */
  Chord at(double beat) {
    int bar = Math.min((int) ((beat + 1e-6) / beatsPerBar), bars.size() - 1);
    List<Chord> chords = bars.get(bar);
    double share = (beat + 1e-6 - bar * beatsPerBar) / beatsPerBar;
    return chords.get(Math.min(chords.size() - 1, (int) (share * chords.size())));
  }
}
