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
  private final int beatsPerBar;

  Fitting(Key key, Harmony harmony, int octave, int beatsPerBar) {
    this.beatsPerBar = beatsPerBar;
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
    int last = Integer.MIN_VALUE;
    for (Motif.Step step : motif.steps()) {
      Motif.Step moved = step.moved(by);
      if (!step.isRest() && step.semitones() == 0 && carriesWeight(step, beat)) {
        moved = settled(moved, harmony.at(beat), last);
      }
      last = pitch(moved);
      steps.add(moved);
      beat += step.beats();
    }
    return new Motif(steps);
  }

  /**
   * The step itself if it belongs to the chord, else a neighbour that does and says something new.
   */
  private Motif.Step settled(Motif.Step step, Chord chord, int last) {
    for (int way : new int[] {0, -1, 1}) {
      int pitch = pitch(step.moved(way));
      if (chord.contains(pitch) && (way == 0 || pitch != last)) {
        return step.moved(way);
      }
    }
    return step;
  }

  /** Long notes carry weight, and so do the first of a bar that are not quick; others may pass. */
  private boolean carriesWeight(Motif.Step step, double beat) {
    boolean opensBar = Math.abs(beat % beatsPerBar) < 1e-6;
    return step.beats() * (opensBar ? 4 : 3) >= beatsPerBar;
  }

  private boolean isStrong(double beat) {
    double pulse = beatsPerBar == 6 ? 3 : 1;
    return Math.abs(beat / pulse - Math.rint(beat / pulse)) < 1e-6;
  }
}
