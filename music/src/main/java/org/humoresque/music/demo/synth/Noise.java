package org.humoresque.music.demo.synth;

/** White noise: a xorshift generator (Marsaglia 2003), the same from the same seed. */
public final class Noise {

  private int state;

  public Noise(long seed) {
    state = (int) (seed * 0x9E3779B97F4A7C15L >>> 32) | 1;
  }

  /** The next sample, evenly spread over [-1, 1). */
  public float next() {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state * 0x1p-31f;
  }
}
