package org.humoresque.training.audio;

import java.util.List;
import org.humoresque.music.audio.feature.MelSlice;

/**
 * What was measured of a recording.
 *
 * @param sha256 of the file, in hexadecimal
 * @param names of the values, as in {@code docs/audio-features.md}
 * @param values of the whole recording
 * @param slices the mel spectrogram in slices of 5 s, each {@link MelSlice#FRAMES} × {@link
 *     MelSlice#BANDS}, in half decibels: byte b stands for b / 2 - 40 dB
 */
public record MeasuredClip(
    String sha256, List<String> names, double[] values, List<byte[]> slices) {

  private static final float STEP_DB = 0.5f;
  private static final float CENTRE_DB = -40;

  public MeasuredClip {
    names = List.copyOf(names);
    slices = List.copyOf(slices);
  }

  /** Decibels of a byte of a slice. */
  public static float decibels(byte value) {
    return value * STEP_DB + CENTRE_DB;
  }

  static byte[] pack(MelSlice slice) {
    byte[] packed = new byte[slice.decibels().length];
    for (int i = 0; i < packed.length; i++) {
      int steps = Math.round((slice.decibels()[i] - CENTRE_DB) / STEP_DB);
      packed[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, steps));
    }
    return packed;
  }
}
