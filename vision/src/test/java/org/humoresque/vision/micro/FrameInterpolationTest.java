package org.humoresque.vision.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameInterpolationTest {

  @ParameterizedTest
  @EnumSource
  void makesEighteenFramesOfAnyNumber(FrameInterpolation interpolation) {
    for (int frames : new int[] {1, 2, 5, 18, 60}) {
      assertThat(interpolation.apply(ramp(frames))).hasDimensions(18, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesAStillFaceAsItIs(FrameInterpolation interpolation) {
    float[][] still = {{7}, {7}, {7}, {7}, {7}};

    for (float[] frame : interpolation.apply(still)) {
      assertThat(frame[0]).isCloseTo(7, within(1e-4f));
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesEighteenFramesAsTheyAre(FrameInterpolation interpolation) {
    float[][] frames = ramp(18);

    float[][] result = interpolation.apply(frames);

    for (int i = 0; i < 18; i++) {
      assertThat(result[i][0]).isCloseTo(frames[i][0], within(1e-3f));
    }
  }

  @Test
  void theTemporalModelGoesThroughTheFirstAndTheLastFrame() {
    float[][] result = FrameInterpolation.TEMPORAL_MODEL.apply(new float[][] {{3}, {8}, {4}, {1}});

    assertThat(result[0][0]).isCloseTo(3, within(1e-4f));
    assertThat(result[17][0]).isCloseTo(1, within(1e-4f));
  }

  @Test
  void shortClipsAreRepeatedEvenly() {
    float[][] result = FrameInterpolation.REPETITION.apply(new float[][] {{1}, {2}, {3}});

    double[] values = Arrays.stream(result).mapToDouble(frame -> frame[0]).toArray();
    assertThat(values).containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3);
  }

  @Test
  void noFramesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrameInterpolation.LINEAR.apply(new float[0][]))
        .withMessageContaining("at least 1 frame");
  }

  private static float[][] ramp(int frames) {
    float[][] ramp = new float[frames][1];
    for (int i = 0; i < frames; i++) {
      ramp[i][0] = i;
    }
    return ramp;
  }
}
