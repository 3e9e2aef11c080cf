package org.humoresque.vision.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.vision.image.Resizing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxEmotionClassifierTest extends EmotionModelContract {

  @Override
  EmotionModel model(String labels, double temperature, String threshold, double... logits) {
    TinyModel model = TinyModel.of(labels, logits).with("temperature", String.valueOf(temperature));
    return open(threshold.isEmpty() ? model : model.with("confidenceThreshold", threshold));
  }

  @Override
  EmotionModel real(boolean mirror) {
    return OnnxEmotionClassifier.openDefault(mirror);
  }

  private static OnnxEmotionClassifier open(TinyModel model) {
    return OnnxEmotionClassifier.open(model.bytes(), "tiny.onnx", true);
  }

  @Test
  void modelMayTakeFacesOfAnySize() {
    TinyModel large = TinyModel.of("happy,sad", 0, 0).withSide(64).withSlope(0, 10);
    try (OnnxEmotionClassifier model = open(large)) {
      assertThat(model.faceSize()).isEqualTo(64);
      assertThat(model.logits(blank(51))).containsExactly(new double[] {2, 0}, within(1e-4));
    }
  }

  @Test
  void preprocessingOfTheFileIsDone() {
    TinyModel stretched =
        TinyModel.of("happy,sad", 0, 0).with("preprocessing", "resize-nearest,equalize,unit");
    try (OnnxEmotionClassifier model = open(stretched)) {
      assertThat(model.resizing()).isEqualTo(Resizing.NEAREST);
      assertThat(model.preprocessing().label()).isEqualTo("resize-nearest,equalize,unit");
    }
  }

  @Test
  void anotherPreprocessingMayBeForcedButTakesTheFiguresAway() {
    TinyModel measured =
        TinyModel.of("happy,sad", 0, 0)
            .withSlope(0, 10)
            .with("testAccuracy", "0.7")
            .with("validationAccuracy", "0.7");
    FacePreprocessing other = FacePreprocessing.STANDARDIZED;
    try (OnnxEmotionClassifier model =
        OnnxEmotionClassifier.open(
            measured.bytes(), "tiny.onnx", new ReadingOptions(false, Optional.of(other)))) {
      assertThat(model.logits(blank(51))).containsExactly(0, 0);
      assertThat(model.file().metadata())
          .containsEntry("preprocessing", "standardized")
          .containsEntry("name", "tiny")
          .doesNotContainKeys("testAccuracy", "validationAccuracy");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels | happy,bored | tells apart [happy, bored]; allowed: any of [angry, disgust,",
        "labels | happy,happy | tells apart [happy, happy]; allowed: any of",
        "labels | 3,4 | tells apart [3, 4]; allowed: any of",
        "preprocessing | blurred | preprocessing 'blurred': unknown step 'blurred'",
        "temperature | 0 | its metadata 'temperature' must be above 0, but is '0'",
        "temperature | warm | its metadata 'temperature' must be a number, but is 'warm'",
        "confidenceThreshold | 70 | 'confidenceThreshold' must be in [0, 1], but is '70'",
        "confidenceThreshold | NaN | 'confidenceThreshold' must be in [0, 1], but is 'NaN'",
        "inputSize | 0 | 'inputSize' must be a whole number in [1, 1024], but is '0'",
        "inputSize | 64 | takes [-1, 1, 48, 48], which does not fit its metadata 'inputSize' of 64"
      })
  void metadataThatCannotBeIsRefusedByName(String key, String value, String message) {
    TinyModel model = TinyModel.of("happy,sad", 0, 0).with(key, value);
    assertThatThrownBy(() -> open(model))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessageContaining("tiny.onnx")
        .hasMessageContaining(message);
  }

  @Test
  void moreOutputsThanLabelsAreRefused() {
    TinyModel model = TinyModel.of("happy,sad", 0, 0, 0);
    try (OnnxEmotionClassifier classifier = open(model)) {
      assertThatThrownBy(() -> classifier.logits(blank(1)))
          .hasMessage("tiny.onnx has 3 outputs a face, but its metadata 'labels' names 2");
    }
  }

  @Test
  void aHigherTemperatureMakesProbabilitiesMoreEven() {
    double[] logits = {2, 0, 0, 0, 0, 0, 0};
    assertThat(OnnxEmotionClassifier.softmax(logits, 2)[0])
        .isLessThan(OnnxEmotionClassifier.softmax(logits, 1)[0]);
  }
}
