package org.humoresque.music.demo.score;

import java.util.List;

/** The steps a melody walks on, in semitones above its tonic. */
public enum Scale {
  MAJOR(0, 2, 4, 5, 7, 9, 11),
  /** Major with a raised fourth: bright, a little unreal. */
  LYDIAN(0, 2, 4, 6, 7, 9, 11),
  /** Major with a lowered seventh. */
  MIXOLYDIAN(0, 2, 4, 5, 7, 9, 10),
  /** Between major and minor. */
  DORIAN(0, 2, 3, 5, 7, 9, 10),
  MINOR(0, 2, 3, 5, 7, 8, 10),
  HARMONIC_MINOR(0, 2, 3, 5, 7, 8, 11),
  /** Minor with a lowered second: threatening. */
  PHRYGIAN(0, 1, 3, 5, 7, 8, 10),
  /** Minor with a lowered fifth: no rest anywhere. */
  LOCRIAN(0, 1, 3, 5, 6, 8, 10),
  /** Half and whole steps in turn. */
  OCTATONIC(0, 1, 3, 4, 6, 7, 9, 10),
  /** Whole steps alone: neither major nor minor. */
  WHOLE_TONE(0, 2, 4, 6, 8, 10),
  CHROMATIC(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

  private final List<Integer> semitones;

  Scale(Integer... semitones) {
    this.semitones = List.of(semitones);
  }

  /** Number of steps in an octave. */
  public int size() {
    return semitones.size();
  }

  /** Semitones from the tonic to a step, counted from 0; steps go on below and above the octave. */
  public int semitones(int step) {
    return 12 * Math.floorDiv(step, size()) + semitones.get(Math.floorMod(step, size()));
  }

  /** Whether its third is a minor one. */
  public boolean isMinor() {
    return semitones.contains(3) && !semitones.contains(4);
  }
}
