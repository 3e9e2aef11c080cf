package org.humoresque.music.audio.feature;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.humoresque.music.audio.DecodedSound;
import org.humoresque.music.audio.SoundLayout;
import org.humoresque.music.audio.SoundLayout.Channel;

/** Measures sounds that never were in a file. */
final class Measured {

  private static final int BLOCK = 1000;

  private Measured() {}

  /**
   * @param samples mono at 16 kHz
   */
  static AudioFeatures of(float[] samples) {
    SoundLayout layout = new SoundLayout(16_000, List.of(Channel.FRONT));
    FeatureExtractor extractor = new FeatureExtractor(slice -> {});
    for (int from = 0; from < samples.length; from += BLOCK) {
      float[] block = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + BLOCK));
      extractor.original(new float[][] {block}, block.length, layout);
      extractor.mono(block, block.length);
    }
    Duration duration = Duration.ofMillis(samples.length / 16);
    return extractor.finish(new DecodedSound(duration, "none", layout, 0, true));
  }

  static double value(float[] samples, String feature) {
    return of(samples).vector().value(feature);
  }
}
