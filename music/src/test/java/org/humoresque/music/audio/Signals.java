package org.humoresque.music.audio;

import java.util.Random;

/** Sounds of which everything is known beforehand. */
public final class Signals {

  private Signals() {}

  public static float[] sine(double hertz, double amplitude, double seconds, int rate) {
    float[] samples = new float[(int) Math.round(seconds * rate)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    return samples;
  }

  /** From one frequency to another, evenly in hertz. */
  public static float[] chirp(double from, double to, double seconds, int rate) {
    float[] samples = new float[(int) Math.round(seconds * rate)];
    for (int i = 0; i < samples.length; i++) {
      double t = i / (double) rate;
      samples[i] =
          (float) (0.5 * Math.sin(2 * Math.PI * (from + (to - from) * t / seconds / 2) * t));
    }
    return samples;
  }

  /** Equally strong at all frequencies, uniform in [-amplitude, amplitude]. */
  public static float[] noise(double amplitude, double seconds, int rate) {
    Random random = new Random(1);
    float[] samples = new float[(int) Math.round(seconds * rate)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (amplitude * (2 * random.nextDouble() - 1));
    }
    return samples;
  }

  /** Short bursts of 1,500 Hz, one a beat. */
  public static float[] clicks(double beatsPerMinute, double seconds, int rate) {
    float[] samples = new float[(int) Math.round(seconds * rate)];
    for (int beat = 0; beat * 60 / beatsPerMinute < seconds; beat++) {
      int start = (int) Math.round(beat * 60 / beatsPerMinute * rate);
      for (int i = 0; i < rate / 20 && start + i < samples.length; i++) {
        samples[start + i] =
            (float) (0.8 * Math.exp(-100.0 * i / rate) * Math.sin(2 * Math.PI * 1500 * i / rate));
      }
    }
    return samples;
  }

  /**
   * Tones together, each with five partials that get weaker.
   *
   * @param pitches MIDI numbers, 69 is A4
   * @param tuningHertz frequency of A4
   */
  public static float[] chord(double seconds, int rate, double tuningHertz, int... pitches) {
    float[] samples = new float[(int) Math.round(seconds * rate)];
    for (int pitch : pitches) {
      double hertz = tuningHertz * Math.pow(2, (pitch - 69) / 12.0);
      for (int partial = 1; partial <= 5; partial++) {
        for (int i = 0; i < samples.length; i++) {
          samples[i] +=
              (float)
                  (0.12 / partial / partial * Math.sin(2 * Math.PI * hertz * partial * i / rate));
        }
      }
    }
    return samples;
  }

  public static float[] joined(float[]... pieces) {
    int length = 0;
    for (float[] piece : pieces) {
      length += piece.length;
    }
    float[] all = new float[length];
    int at = 0;
    for (float[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  /** The frequency of a tone, counted by its rising zero crossings. */
  public static double hertz(float[] samples, int rate) {
    int first = -1;
    int last = -1;
    int periods = -1;
    for (int i = 1; i < samples.length; i++) {
      if (samples[i - 1] < 0 && samples[i] >= 0) {
        first = first < 0 ? i : first;
        last = i;
        periods++;
      }
    }
    return periods * (double) rate / (last - first);
  }

  public static double rms(float[] samples, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += samples[i] * samples[i];
    }
    return Math.sqrt(sum / (to - from));
  }
}
