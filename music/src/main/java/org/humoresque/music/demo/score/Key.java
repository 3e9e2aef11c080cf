package org.humoresque.music.demo.score;

/**
 * A tonic and the scale above it.
 *
 * @param tonic pitch class: 0 is C
 * @param scale the steps
 */
record Key(int tonic, Scale scale) {

  /**
   * The pitch of a step of the scale as a MIDI number.
   *
   * @param step counted from 0, the tonic of the octave; any number
   * @param octave 4 is the one that begins at middle C
   */
  int pitch(int step, int octave) {
    return 12 * (octave + 1) + tonic + scale.semitones(step);
  }
}
