package org.humoresque.music.demo.synth;

/** Plays single notes. Implementations keep nothing between notes. */
@FunctionalInterface
public interface Instrument {

  /**
   * Plays one note.
   *
   * @param frequencyHz its pitch
   * @param seconds how long it is held; it may sound on after that
   * @param velocity how hard it is played, from 0 to 1; harder is louder and brighter
   * @param noise source of all that is random in it
   * @return its sound, with a peak of about the velocity
   */
  Tone play(double frequencyHz, double seconds, double velocity, Noise noise);
}
