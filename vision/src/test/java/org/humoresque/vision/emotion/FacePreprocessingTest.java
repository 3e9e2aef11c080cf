package org.humoresque.vision.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.humoresque.vision.filter.HistogramEqualization;
import org.humoresque.vision.filter.MedianFilter;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.Resizing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit",
        "standardized",
        "median,equalize,standardized",
        "clahe,unit",
        "resize-nearest,illumination,homomorphic,stretch,standardized",
        "resize-bilinear,unit"
      })
  void labelIsWhatItWasReadFrom(String label) {
    FacePreprocessing preprocessing = FacePreprocessing.parse(label);
    assertThat(preprocessing.label()).isEqualTo(label);
    assertThat(preprocessing).hasToString(label).isEqualTo(FacePreprocessing.parse(label));
    assertThat(preprocessing).hasSameHashCodeAs(FacePreprocessing.parse(label));
  }

  @Test
  void spacesAroundStepsDoNotMatter() {
    assertThat(FacePreprocessing.parse(" median , unit"))
        .isEqualTo(FacePreprocessing.parse("median,unit"));
  }

  @Test
  void stepsAreDoneInTheirOrder() {
    GreyImage face = speckled();
    float[] equalizedFirst = FacePreprocessing.parse("equalize,median,unit").apply(face);
    float[] medianFirst = FacePreprocessing.parse("median,equalize,unit").apply(face);
    GreyImage byHand = new HistogramEqualization().apply(new MedianFilter().apply(face));
    assertThat(medianFirst).isEqualTo(FacePreprocessing.UNIT.apply(byHand));
    assertThat(medianFirst).isNotEqualTo(equalizedFirst);
  }

  @Test
  void faceOfAnotherSizeIsResizedAsTheLabelSays() {
    GreyImage small = new GreyImage(2, 2, new byte[] {0, 51, 0, 51});
    assertThat(FacePreprocessing.parse("resize-nearest,unit").apply(small, 4))
        .containsOnly(0f, 0.2f);
    assertThat(FacePreprocessing.parse("resize-bilinear,unit").apply(small, 4)).contains(38 / 255f);
    assertThat(FacePreprocessing.UNIT.resizing()).isEqualTo(Resizing.SMOOTH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sharpened | unknown step 'sharpened'",
        "sharpened,unit | unknown step 'sharpened'",
        "equalize | its last step must be unit or standardized, but is 'equalize'",
        "unit,equalize,standardized | 'unit' must be its last step",
        "median,resize-nearest,unit | 'resize-nearest' must be its first step",
        "resize-nearest | its last step must be unit or standardized, but is 'resize-nearest'",
        "median,,unit | unknown step ''"
      })
  void badLabelIsRefusedWithTheReasonAndWhatIsAllowed(String label, String reason) {
    assertThatThrownBy(() -> FacePreprocessing.parse(label))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "preprocessing '%s': %s; allowed: perhaps resize-nearest or resize-bilinear, then any of"
                + " equalize, clahe, median, stretch, homomorphic, illumination, then unit or"
                + " standardized, separated by commas",
            label, reason);
  }

  private static GreyImage speckled() {
    byte[] pixels = new byte[48 * 48];
    new Random(1).nextBytes(pixels);
    return new GreyImage(48, 48, pixels);
  }

  private static GreyImage gradient(int from, int step) {
    byte[] pixels = new byte[100];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (from + step * i);
    }
    return new GreyImage(10, 10, pixels);
  }
}
