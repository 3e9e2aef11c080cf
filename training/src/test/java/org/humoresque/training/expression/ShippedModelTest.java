package org.humoresque.training.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.humoresque.training.data.FaceDataReader;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("data")
class ShippedModelTest {

  @Test
  void shippedModelReadsPublicTestAsItsCardSays() {
    List<LabelledFace> faces =
        FaceDataReader.read(
                Path.of(System.getProperty("humoresque.shared"), "data/fer2013/fer2013.zip"))
            .get("publictest")
            .faces();
    try (OnnxEmotionClassifier classifier = OnnxEmotionClassifier.openDefault(true)) {
      ExpressionEvaluation evaluation = ExpressionEvaluation.of(classifier, faces);
      assertThat(evaluation.items()).isEqualTo(3589);
      assertThat(evaluation.accuracy()).isGreaterThanOrEqualTo(0.70);
      assertThat(evaluation.macroF1()).isGreaterThanOrEqualTo(0.68);
      assertThat(evaluation.expectedCalibrationError()).isLessThanOrEqualTo(0.035);
    }
  }
}
