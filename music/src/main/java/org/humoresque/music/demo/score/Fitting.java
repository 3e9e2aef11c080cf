package org.humoresque.music.demo.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits a motif to the chords it meets: moves it up or down the scale to where its notes agree best
 * with them, as composers do in a sequence, and turns long notes that still do not belong to a
 * chord into their neighbour that does.
 */
final class Fitting {

  private static final int FARTHEST = 4;

  private final Key key;
  private final Harmony harmony;
  private final int octave;

  Fitting(Key key, Harmony harmony, int octave) {
    this.key = key;
    this.harmony = harmony;
    this.octave = octave;
  }

  /**
   * @param atBeat where the motif begins in the piece
   * @param before pitch of the note before it
   */
  Motif fit(Motif motif, double atBeat, int before) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int by = -FARTHEST; by <= FARTHEST; by++) {
      double cost = cost(motif, by, atBeat, before);
      if (cost < least - 1e-9) {
        least = cost;
        best = by;
      }
    }
    return settled(motif, best, atBeat);
  }

  int pitch(Motif.Step step) {
    return key.pitch(step.step(), octave) + step.semitones();
  }

  private double cost(Motif motif, int by, double atBeat, int before) {
    double cost = 0.22 * Math.abs(by);
    double beat = atBeat;
    boolean first = true;
    for (Motif.Step step : motif.steps()) {
      if (!step.isRest()) {
        int pitch = pitch(step.moved(by));
        if (!harmony.at(beat).contains(pitch)) {
          cost += step.beats() * (isStrong(beat) ? 1 : 0.4);
        }
        if (first) {
          cost += 0.04 * Math.abs(pitch - before);
          first = false;
        }
      }
      beat += step.beats();
    }
    return cost;
  }

  private Motif settled(Motif motif, int by, double atBeat) {
    List<Motif.Step> steps = new ArrayList<>();
    double beat = atBeat;
    for (Motif.Step step : motif.steps()) {
      Motif.Step moved = step.moved(by);
      Chord chord = harmony.at(beat);
      boolean clashes =
          !step.isRest()
              && step.semitones() == 0
              && step.beats() >= 1
              && !chord.contains(pitch(moved));
      if (clashes && chord.contains(pitch(moved.moved(-1)))) {
        moved = moved.moved(-1);
      } else if (clashes && chord.contains(pitch(moved.moved(1)))) {
        moved = moved.moved(1);
      }
      steps.add(moved);
      beat += step.beats();
    }
    return new Motif(steps);
  }

  private static boolean isStrong(double beat) {
    return Math.abs(beat - Math.rint(beat)) < 1e-6;
  }
}
