package org.humoresque.vision.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProbabilityScaleTest {

  private static final double[] LOGITS = {2, 0.5, -1};

  @Test
  void exponentOfOneWithoutOffsetsIsTemperatureScaling() {
    assertThat(ProbabilityScale.ofTemperature(1.7).probabilities(LOGITS))
        .containsExactly(OnnxEmotionClassifier.softmax(LOGITS, 1.7), within(1e-12));
  }

  @Test
  void higherExponentTakesFromTheUnlikeliest() {
    double[] plain = ProbabilityScale.PLAIN.probabilities(LOGITS);
    double[] steep = new ProbabilityScale(1, 1.5, List.of()).probabilities(LOGITS);
    assertThat(steep[2]).isLessThan(plain[2]);
    assertThat(steep[0] + steep[1] + steep[2]).isCloseTo(1, within(1e-12));
  }

  @Test
  void offsetsRaiseTheirClass() {
    double[] raised = new ProbabilityScale(1, 1, List.of(0.0, 0.0, 4.0)).probabilities(LOGITS);
    assertThat(raised[2]).isGreaterThan(raised[0]);
  }

  @Test
  void hugeLogitsStayFinite() {
    assertThat(new ProbabilityScale(0.5, 2, List.of()).probabilities(new double[] {1e4, -1e4}))
        .containsExactly(1, 0);
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> ProbabilityScale.ofTemperature(0))
        .hasMessage("temperature must be above 0, but is 0.0");
    assertThatThrownBy(() -> new ProbabilityScale(1, Double.NaN, List.of()))
        .hasMessageContaining("exponent");
    assertThatThrownBy(() -> new ProbabilityScale(1, 1, List.of(0.0)).probabilities(LOGITS))
        .hasMessage("there are 1 offsets for 3 classes");
  }

  @Test
  void modelFileWithOffsetsForOtherClassesIsRefusedByName() {
    byte[] bytes = TinyModel.of("happy,sad", 1, 0).with("offsets", "0.1,0.2,0.3").bytes();
    assertThatThrownBy(() -> OnnxEmotionClassifier.open(bytes, "odd.onnx", false))
        .hasMessage(
            "odd.onnx: its metadata 'offsets' must be 2 finite numbers between commas,"
                + " but is '0.1,0.2,0.3'");
  }

  @Test
  void modelFileSaysItsExponentAndOffsets() {
    byte[] bytes =
        TinyModel.of("happy,sad", 1, 0)
            .with("exponent", "1.25")
            .with("offsets", "0.1,-0.1")
            .bytes();
    try (EmotionModel model = OnnxEmotionClassifier.open(bytes, "own.onnx", false)) {
      assertThat(model.scale()).isEqualTo(new ProbabilityScale(1, 1.25, List.of(0.1, -0.1)));
      assertThat(model.scale().offsetsText()).isEqualTo("0.1000,-0.1000");
    }
  }
}
