package org.humoresque.music.audio.feature;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.humoresque.music.audio.AudioDecoder;

/**
 * Cuts the mel frames of a stream into slices of 5 s, half of each shared with the next.
 *
 * <p>Slices begin every 2.5 s, on the last frame that is not later; a hop of 16 ms does not divide
 * 2.5 s, so some begin half a hop early. A last slice is given if at most 0.1 s of it is missing
 * (an MP3 of 30 s may be that much shorter), and so is the only one of a sound below 5 s; what is
 * missing is silent.
 */
final class MelSlicer implements FrameAnalyzer {

  static final int WINDOW = 512;
  static final int HOP = 256;

  private static final int STEP_SAMPLES = AudioDecoder.SAMPLE_RATE_HZ * 5 / 2;
  private static final int MOST_MISSING = AudioDecoder.SAMPLE_RATE_HZ / 10 / HOP;
  private static final float SILENCE = -100;

  private final Consumer<MelSlice> slices;
  private float[] current = new float[MelSlice.FRAMES * MelSlice.BANDS];
  private int index;
  private int filled;

  MelSlicer(Consumer<MelSlice> slices) {
    this.slices = slices;
  }

  @Override
  public void analyze(Frame frame) {
    System.arraycopy(frame.bandDb, 0, current, filled * MelSlice.BANDS, MelSlice.BANDS);
    filled++;
    if (filled == MelSlice.FRAMES) {
      emit();
    }
  }

  /** Gives what is left, if it makes a slice. */
  void finish() {
    boolean first = index == 0;
    if (filled > 0 && (first || MelSlice.FRAMES - filled <= MOST_MISSING)) {
      Arrays.fill(current, filled * MelSlice.BANDS, current.length, SILENCE);
      emit();
    }
  }

  @Override
  public void summarize(FeatureVector.Builder vector) {
    // slices are handed on; there is nothing to sum up
  }

  private void emit() {
    int start = firstFrame(index);
    int step = firstFrame(index + 1) - start;
    float[] next = new float[current.length];
    System.arraycopy(
        current, step * MelSlice.BANDS, next, 0, current.length - step * MelSlice.BANDS);
    slices.accept(
        new MelSlice(
            Duration.ofNanos(start * HOP * 1_000_000_000L / AudioDecoder.SAMPLE_RATE_HZ), current));
    current = next;
    filled = MelSlice.FRAMES - step;
    index++;
  }

  private static int firstFrame(int slice) {
    return (int) ((long) slice * STEP_SAMPLES / HOP);
  }
}
