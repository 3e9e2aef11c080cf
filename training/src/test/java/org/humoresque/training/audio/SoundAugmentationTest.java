package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.humoresque.music.audio.feature.MelSlice;
import org.junit.jupiter.api.Test;

class SoundAugmentationTest {

  private static final int LENGTH = MelSlice.FRAMES * MelSlice.BANDS;

  @Test
  void noneShowsTheSliceAsItIs() {
    SoundExample example = example();
    float[] shown = new float[LENGTH];
    SoundAugmentation.NONE.write(example, new Random(1), shown, 0);
    for (int i = 0; i < LENGTH; i += 997) {
      assertThat(shown[i])
          .isEqualTo(
              Math.max(
                  -100,
                  MeasuredClip.decibels(example.frames()[example.start() * MelSlice.BANDS + i])));
    }
  }

  @Test
  void theSameSeedShowsTheSameAndAnotherSomethingElse() {
    float[] one = new float[LENGTH];
    float[] same = new float[LENGTH];
    float[] other = new float[LENGTH];
    SoundAugmentation.STANDARD.write(example(), new Random(1), one, 0);
    SoundAugmentation.STANDARD.write(example(), new Random(1), same, 0);
    SoundAugmentation.STANDARD.write(example(), new Random(2), other, 0);
    assertThat(same).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void amountsOutOfRangeAreRefusedByName() {
    assertThatThrownBy(() -> new SoundAugmentation(0, 0, 128, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxBands must be in [0, 128)");
  }

  /** The second slice of three. */
  private static SoundExample example() {
    Random random = new Random(3);
    byte[][] slices = new byte[3][LENGTH];
    for (byte[] slice : slices) {
      random.nextBytes(slice);
    }
    MeasuredClip clip =
        new MeasuredClip("", List.of(), new double[0], List.of(slices[0], slices[1], slices[2]));
    return SoundExample.of(clip, 0, 1).get(1);
  }
}
