package org.humoresque.training.audio;

import java.util.Arrays;
import java.util.Random;
import org.humoresque.music.audio.feature.MelSlice;

/**
 * Shows each slice a little differently every time: shifted in time within its recording, louder or
 * softer, with bands and moments hidden (SpecAugment, Park et al. 2019).
 *
 * @param maxShift largest shift in frames, either way
 * @param maxGainDb largest gain in decibels, either way; quiet parts sink below what is measured
 * @param maxBands at most so many neighbouring bands are hidden, twice
 * @param maxFrames at most so many neighbouring frames are hidden, twice
 */
public record SoundAugmentation(int maxShift, double maxGainDb, int maxBands, int maxFrames) {

  /** Every slice as it is. */
  public static final SoundAugmentation NONE = new SoundAugmentation(0, 0, 0, 0);

  /** ±2.5 s, ±6 dB, twice up to 16 of 128 bands and 40 of 313 frames hidden. */
  public static final SoundAugmentation STANDARD = new SoundAugmentation(156, 6, 16, 40);

  private static final float FLOOR_DB = -100;

  /**
   * @throws IllegalArgumentException if an amount is out of range
   */
  public SoundAugmentation {
    require(maxShift >= 0, "maxShift", maxShift, "at least 0");
    require(maxGainDb >= 0 && maxGainDb <= 40, "maxGainDb", maxGainDb, "in [0, 40]");
    require(maxBands >= 0 && maxBands < MelSlice.BANDS, "maxBands", maxBands, "in [0, 128)");
    require(maxFrames >= 0 && maxFrames < MelSlice.FRAMES, "maxFrames", maxFrames, "in [0, 313)");
  }

  /** Writes a changed copy of a slice, in decibels, frame by frame. */
  void write(SoundExample example, Random random, float[] target, int offset) {
    int shift = maxShift == 0 ? 0 : random.nextInt(2 * maxShift + 1) - maxShift;
    int start = Math.max(0, Math.min(example.lastStart(), example.start() + shift));
    float gain = (float) ((2 * random.nextDouble() - 1) * maxGainDb);
    int from = start * MelSlice.BANDS;
    int length = MelSlice.FRAMES * MelSlice.BANDS;
    double sum = 0;
    for (int i = 0; i < length; i++) {
      float value = Math.max(FLOOR_DB, MeasuredClip.decibels(example.frames()[from + i]) + gain);
      target[offset + i] = value;
      sum += value;
    }
    if (maxBands > 0 || maxFrames > 0) {
      hide(random, target, offset, (float) (sum / length));
    }
  }

  private void hide(Random random, float[] target, int offset, float mean) {
    for (int time = 0; time < 2; time++) {
      int width = random.nextInt(maxBands + 1);
      int band = random.nextInt(MelSlice.BANDS - width + 1);
      for (int frame = 0; frame < MelSlice.FRAMES; frame++) {
        int at = offset + frame * MelSlice.BANDS + band;
        Arrays.fill(target, at, at + width, mean);
      }
      int length = random.nextInt(maxFrames + 1);
      int first = offset + random.nextInt(MelSlice.FRAMES - length + 1) * MelSlice.BANDS;
      Arrays.fill(target, first, first + length * MelSlice.BANDS, mean);
    }
  }

  private static void require(boolean holds, String name, double value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s must be %s, but is %s".formatted(name, allowed, value));
    }
  }
}
