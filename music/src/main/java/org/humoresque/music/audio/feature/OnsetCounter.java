package org.humoresque.music.audio.feature;

/**
 * Counts onsets: frames whose strength is the highest within 48 ms on both sides and exceeds the
 * mean of the 0.25 s around by 1.5 dB (peak picking as in Böck, Krebs and Schedl 2012).
 */
final class OnsetCounter {

  private static final int NEAR = 3;
  private static final int AROUND = 8;
  private static final float ABOVE_DB = 1.5f;

  private final float[] recent = new float[2 * AROUND + 1];
  private final Moments strengths = new Moments(1);
  private int next;
  private long onsets;

  void add(float strength) {
    recent[next] = strength;
    next = (next + 1) % recent.length;
    // The frame in question lies in the middle: as many came before it as after.
    float candidate = back(AROUND);
    float mean = 0;
    boolean highest = true;
    for (int i = 0; i < recent.length; i++) {
      mean += recent[i] / recent.length;
    }
    for (int i = 1; i <= NEAR && highest; i++) {
      highest = candidate > back(AROUND + i) && candidate >= back(AROUND - i);
    }
    if (highest && candidate > mean + ABOVE_DB) {
      onsets++;
      strengths.add(candidate);
    }
  }

  /** Lets the last frames reach the middle. */
  void finish() {
    for (int i = 0; i < AROUND; i++) {
      add(0);
    }
  }

  long onsets() {
    return onsets;
  }

  /** Mean strength of an onset in dB. */
  double strength() {
    return strengths.mean(0);
  }

  private float back(int frames) {
    return recent[Math.floorMod(next - 1 - frames, recent.length)];
  }
}
