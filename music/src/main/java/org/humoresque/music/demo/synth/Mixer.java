package org.humoresque.music.demo.synth;

import org.humoresque.music.audio.Sound;

/** Collects notes on a stereo bus and one way into the room, and masters the sum. */
public final class Mixer {

  private static final double FADE_IN_SECONDS = 0.005;

  private final float[] left;
  private final float[] right;
  private final float[] toRoom;

  /**
   * @param seconds length of the music
   */
  public Mixer(double seconds) {
    left = new float[Tone.samples(seconds)];
    right = new float[left.length];
    toRoom = new float[left.length];
  }

  /**
   * Where a part stands in the mix.
   *
   * @param gain how loud, 1 for as it is played
   * @param pan from -1, left, to 1, right
   * @param room how much of it goes into the room, from 0 to 1
   */
  public record Place(double gain, double pan, double room) {}

  /** Adds a note that begins so many seconds after the start; what lies outside is cut. */
  public void add(Tone tone, double atSeconds, Place place) {
    int start = Math.max(0, Tone.samples(atSeconds));
    double angle = (place.pan + 1) * Math.PI / 4;
    float leftGain = (float) (place.gain * Math.sqrt(2) * Math.cos(angle));
    float rightGain = (float) (place.gain * Math.sqrt(2) * Math.sin(angle));
    float roomGain = (float) (place.gain * place.room);
    int length = Math.min(tone.left().length, left.length - start);
    for (int i = 0; i < length; i++) {
      float l = tone.left()[i];
      float r = tone.right()[i];
      left[start + i] += leftGain * l;
      right[start + i] += rightGain * r;
      toRoom[start + i] += roomGain * 0.5f * (l + r);
    }
  }

  /**
   * Adds the room, brings the whole to a loudness, and fades the end. Ends the mixer's use.
   *
   * @param roomSeconds until an echo has faded
   * @param loudnessDb root mean square in decibels below full scale
   * @param fadeSeconds length of the fade at the end
   */
  public Sound mixDown(double roomSeconds, double loudnessDb, double fadeSeconds) {
    new Reverb(roomSeconds, 0.35).add(toRoom, left, right);
    removeRumble(left);
    removeRumble(right);
    Limiter.master(left, right, loudnessDb);
    fade(left, fadeSeconds);
    fade(right, fadeSeconds);
    return new Sound(left, right, Tone.SAMPLE_RATE_HZ);
  }

  private static void removeRumble(float[] samples) {
    Filter filter = Filter.highPass(28);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) filter.next(samples[i]);
    }
  }

  private static void fade(float[] samples, double fadeSeconds) {
    int in = Math.min(samples.length, Tone.samples(FADE_IN_SECONDS));
    for (int i = 0; i < in; i++) {
      samples[i] *= (float) i / in;
    }
    int out = Math.min(samples.length, Tone.samples(fadeSeconds));
    for (int i = 0; i < out; i++) {
      double level = 0.5 - 0.5 * Math.cos(Math.PI * i / out);
      samples[samples.length - 1 - i] *= (float) level;
    }
  }
}
