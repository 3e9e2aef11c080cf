package org.humoresque.music.demo.synth;

import java.util.Arrays;
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
   * How the sum is finished.
   *
   * @param loudnessDb root mean square in decibels below full scale
   * @param roomSeconds until an echo has faded
   * @param bassDb how much the lows are raised or lowered
   * @param trebleDb how much the highs are raised or lowered
   */
  public record Mastering(double loudnessDb, double roomSeconds, double bassDb, double trebleDb) {}

  /**
   * Adds the room, sets colour and loudness, cuts the silence at the end, and fades what rings.
   *
   * @param fadeSeconds length of the fade at the end
   */
  public Sound mixDown(Mastering mastering, double fadeSeconds) {
    new Reverb(mastering.roomSeconds, 0.35).add(toRoom, left, right);
    colour(left, mastering);
    colour(right, mastering);
    Limiter.master(left, right, mastering.loudnessDb);
    int end = Limiter.endOfSound(left, right);
    return new Sound(
        faded(left, end, fadeSeconds), faded(right, end, fadeSeconds), Tone.SAMPLE_RATE_HZ);
  }

  /** Takes out rumble and tilts lows and highs. */
  private static void colour(float[] samples, Mastering mastering) {
    Filter rumble = Filter.highPass(32);
    Filter bass = Filter.lowPass(130);
    Filter treble = Filter.highPass(2600);
    double more = Math.pow(10, mastering.bassDb / 20) - 1;
    double brighter = Math.pow(10, mastering.trebleDb / 20) - 1;
    for (int i = 0; i < samples.length; i++) {
      double clean = rumble.next(samples[i]);
      samples[i] = (float) (clean + more * bass.next(clean) + brighter * treble.next(clean));
    }
  }

  private static float[] faded(float[] samples, int end, double fadeSeconds) {
    float[] kept = Arrays.copyOf(samples, end);
    int in = Math.min(end, Tone.samples(FADE_IN_SECONDS));
    for (int i = 0; i < in; i++) {
      kept[i] *= (float) i / in;
    }
    int out = Math.min(end, Tone.samples(fadeSeconds));
    for (int i = 0; i < out; i++) {
      kept[end - 1 - i] *= (float) (0.5 - 0.5 * Math.cos(Math.PI * i / out));
    }
    return kept;
  }
}
