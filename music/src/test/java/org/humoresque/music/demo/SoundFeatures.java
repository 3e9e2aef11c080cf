package org.humoresque.music.demo;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.humoresque.music.audio.Sound;

/**
 * What can be measured of a sound without knowing how it was made.
 *
 * @param peak largest sample
 * @param loudnessDb root mean square below full scale
 * @param brightnessHz root mean square frequency: of the sound's derivative over the sound itself
 * @param onsetsPerSecond how often it suddenly gets louder
 * @param swingDb spread of its loudness from second to second, without the last four
 * @param longestSilenceSeconds longest stretch below -60 dB
 */
record SoundFeatures(
    double peak,
    double loudnessDb,
    double brightnessHz,
    double onsetsPerSecond,
    double swingDb,
    double longestSilenceSeconds) {

  private static final int WINDOW = 1024;

  static SoundFeatures of(Sound sound) {
    double[] middle = new double[sound.length()];
    double peak = 0;
    for (int i = 0; i < middle.length; i++) {
      middle[i] = (sound.left()[i] + sound.right()[i]) / 2.0;
      peak = Math.max(peak, Math.max(Math.abs(sound.left()[i]), Math.abs(sound.right()[i])));
    }
    double[] rise = new double[middle.length];
    for (int i = 1; i < rise.length; i++) {
      rise[i] = middle[i] - middle[i - 1];
    }
    double[] seconds = decibels(middle, sound.sampleRateHz());
    double[] beforeTheEnd = Arrays.copyOf(seconds, seconds.length - 4);
    double mean = Arrays.stream(beforeTheEnd).average().orElse(0);
    double swing =
        Math.sqrt(
            Arrays.stream(beforeTheEnd).map(db -> (db - mean) * (db - mean)).average().orElse(0));
    double power = power(middle, 0, middle.length);
    double loudness = (power(sound.left()) + power(sound.right())) / 2;
    return new SoundFeatures(
        peak,
        10 * Math.log10(loudness),
        Math.sqrt(power(rise, 0, rise.length) / power) * sound.sampleRateHz() / (2 * Math.PI),
        onsets(rise) / (double) middle.length * sound.sampleRateHz(),
        swing,
        silence(middle) / (double) sound.sampleRateHz());
  }

  /** A window whose treble is half as loud again as the mean of those just before it. */
  private static int onsets(double[] rise) {
    double[] levels = decibels(rise, WINDOW);
    double loudest = Arrays.stream(levels).max().orElse(0);
    int onsets = 0;
    int last = -10;
    for (int i = 4; i < levels.length; i++) {
      double before = Arrays.stream(levels, i - 4, i).average().orElse(0);
      if (levels[i] > before + 4 && levels[i] > loudest - 35 && i - last > 4) {
        onsets++;
        last = i;
      }
    }
    return onsets;
  }

  private static int silence(double[] samples) {
    double[] levels = decibels(samples, WINDOW);
    int longest = 0;
    int now = 0;
    for (double level : levels) {
      now = level < -60 ? now + WINDOW : 0;
      longest = Math.max(longest, now);
    }
    return longest;
  }

  private static double[] decibels(double[] samples, int window) {
    return IntStream.range(0, samples.length / window)
        .mapToDouble(i -> 10 * Math.log10(1e-12 + power(samples, i * window, (i + 1) * window)))
        .toArray();
  }

  private static double power(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += sample * sample;
    }
    return sum / samples.length;
  }

  private static double power(double[] samples, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += samples[i] * samples[i];
    }
    return sum / (to - from);
  }
}
