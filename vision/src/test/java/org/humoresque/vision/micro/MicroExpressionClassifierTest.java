package org.humoresque.vision.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.vision.DrawnFace;
import org.humoresque.vision.emotion.EmotionModelSource;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;

class MicroExpressionClassifierTest {

  @Test
  void theShippedModelGivesThreeProbabilitiesThatSumToOne() {
    GreyImage face = FilmedFace.picture(DrawnFace.NEUTRAL, 0, 1, new Random(1));
    try (MicroExpressionClassifier classifier = MicroExpressionClassifier.openDefault()) {
      MicroReading reading = classifier.classify(List.of(face, face, face));

      assertThat(reading.probabilities()).containsOnlyKeys(MicroEmotion.values());
      assertThat(reading.probabilities().values().stream().mapToDouble(it -> it).sum())
          .isCloseTo(1, within(1e-6));
      assertThat(reading.confidence()).isBetween(0.0, 0.5);
    }
  }

  @Test
  void aModelOfAnotherTaskIsRefused() throws IOException {
    try (InputStream other = EmotionModelSource.class.getResourceAsStream("mini-xception.onnx")) {
      byte[] bytes = other.readAllBytes();

      assertThatExceptionOfType(UnreadableModelException.class)
          .isThrownBy(() -> MicroExpressionClassifier.open(bytes, "mini-xception.onnx"))
          .withMessageContaining("mini-xception.onnx tells apart")
          .withMessageContaining("[negative, positive, surprise, none]");
    }
  }

  @Test
  void aFaceThatIsNotSquareIsRefused() {
    GreyImage wide = new GreyImage(32, 16, new byte[32 * 16]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimedFace(wide, Duration.ZERO))
        .withMessage("a face must be square and at least 16×16 pixels, but is 32×16");
  }

  @Test
  void momentsOutOfOrderAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MicroExpression(
                    Duration.ofMillis(2), Duration.ofMillis(1), Duration.ofMillis(3), Map.of(), 1))
        .withMessageContaining("onset, apex and offset must be in order");
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpotterOptions.STANDARD.withConfidence(1.5))
        .withMessage("confidence must be in [0, 1], but is 1.5");
  }
}
