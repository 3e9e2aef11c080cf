package org.humoresque.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.humoresque.app.Models;
import org.humoresque.vision.emotion.EmotionModel;
import org.humoresque.vision.emotion.EmotionModelSource;
import org.humoresque.vision.emotion.FacePreprocessing;
import org.humoresque.vision.emotion.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelViewTest {

  @TempDir Path folder;

  @Test
  void modelTellsItsNameWhatItMeasuredAndWhenItIsNotSure() {
    Path file = Models.withMetadata(folder.resolve("it.onnx"), "confidenceThreshold", "0.4");
    try (EmotionModel model = EmotionModelSource.file(file).open(ReadingOptions.mirrored(true))) {
      ModelView view = ModelView.of(model);

      assertThat(view.name()).isEqualTo("mini-xception");
      assertThat(view.file()).isEqualTo(file.toString());
      assertThat(view.measuredOn()).isEqualTo("publictest");
      assertThat(view.metrics()).containsKeys("accuracy", "macroF1", "calibrationError");
      assertThat(view.confidenceThreshold()).isEqualTo(0.4);
      assertThat(view.emotions()).hasSize(7).startsWith("angry");
    }
  }

  @Test
  void modelUsedOtherwiseThanItWasTrainedHasNoFigures() {
    FacePreprocessing other = FacePreprocessing.parse("clahe,unit");
    try (EmotionModel model =
        EmotionModelSource.shipped("mini-xception")
            .open(new ReadingOptions(true, Optional.of(other)))) {
      ModelView view = ModelView.of(model);

      assertThat(view.preprocessing()).isEqualTo("clahe,unit");
      assertThat(view.metrics()).isEmpty();
      assertThat(view.measuredOn()).isNull();
    }
  }
}
