package org.humoresque.vision.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;

class FacePreprocessingTest {

  private static final GreyImage GRADIENT = gradient(40, 2);

  @Test
  void standardizedFacesHaveMeanZeroAndDeviationOne() {
    float[] values = FacePreprocessing.STANDARDIZED.apply(GRADIENT);
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += value * value;
    }
    assertThat(sum / values.length).isCloseTo(0, within(1e-4));
    assertThat(squares / values.length).isCloseTo(1, within(1e-4));
  }

  @Test
  void neitherBrightnessNorContrastMattersOnceStandardized() {
    float[] dim = FacePreprocessing.STANDARDIZED.apply(gradient(10, 1));
    float[] bright = FacePreprocessing.STANDARDIZED.apply(GRADIENT);
    for (int i = 0; i < dim.length; i++) {
      assertThat(dim[i]).isCloseTo(bright[i], within(1e-4f));
    }
  }

  @Test
  void aBlankFaceIsAllZeros() {
    assertThat(FacePreprocessing.STANDARDIZED.apply(new GreyImage(4, 4, new byte[16])))
        .containsOnly(0f);
  }

  @Test
  void unitBrightnessReachesFromZeroToOne() {
    byte[] pixels = {0, (byte) 255, 51, (byte) 204};
    assertThat(FacePreprocessing.UNIT.apply(new GreyImage(2, 2, pixels)))
        .containsExactly(0f, 1f, 0.2f, 0.8f);
  }

  @Test
  void anUnknownNameIsRefusedWithWhatIsAllowed() {
    assertThatThrownBy(() -> FacePreprocessing.parse("sharpened"))
        .hasMessage("unknown preprocessing 'sharpened'; allowed: unit, standardized");
  }

  private static GreyImage gradient(int from, int step) {
    byte[] pixels = new byte[100];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (from + step * i);
    }
    return new GreyImage(10, 10, pixels);
  }
}
