package org.humoresque.music.audio;

import java.nio.file.Path;
import java.util.Arrays;

/** Keeps all that a decoder lets it hear. */
public final class HeardSound implements SoundListener {

  private float[] samples = new float[1 << 16];
  private int count;
  private int originalCount;

  public static float[] of(Path file) {
    HeardSound heard = new HeardSound();
    AudioDecoder.STANDARD.decode(file, heard);
    return heard.samples();
  }

  @Override
  public void mono(float[] block, int blockCount) {
    while (count + blockCount > samples.length) {
      samples = Arrays.copyOf(samples, samples.length * 2);
    }
    System.arraycopy(block, 0, samples, count, blockCount);
    count += blockCount;
  }

  @Override
  public void original(float[][] channels, int blockCount, SoundLayout layout) {
    originalCount += blockCount;
  }

  public float[] samples() {
    return Arrays.copyOf(samples, count);
  }

  public int originalCount() {
    return originalCount;
  }
}
