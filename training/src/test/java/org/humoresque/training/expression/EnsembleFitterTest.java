package org.humoresque.training.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.training.DrawnFaces;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.emotion.EmotionModel;
import org.humoresque.vision.emotion.EmotionModelSource;
import org.humoresque.vision.emotion.ReadingOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnsembleFitterTest {

  private static final List<LabelledFace> FACES = DrawnFaces.faces(420, 1);

  @TempDir private Path folder;

  @BeforeEach
  void placeMembers() throws Exception {
    try (var shipped = EmotionModelSource.class.getResourceAsStream("mini-xception.onnx")) {
      Files.copy(Objects.requireNonNull(shipped), folder.resolve("one.onnx"));
      Files.copy(folder.resolve("one.onnx"), folder.resolve("two.onnx"));
    }
  }

  @Test
  void fittedEnsembleSaysHowSureItIsAndHowGood() {
    Path file = folder.resolve("both.ensemble");
    FaceSplit test = new FaceSplit("publictest", DrawnFaces.faces(35, 2));

    ExpressionEvaluation evaluation =
        new EnsembleFitter("both", List.of("one.onnx", "two.onnx"))
            .fit(file, FACES, Optional.of(test));

    try (EmotionModel model = EmotionModelSource.file(file).open(ReadingOptions.mirrored(true))) {
      assertThat(model.file().get("name")).isEqualTo("both");
      assertThat(model.scale().temperature()).isPositive();
      assertThat(model.confidenceThreshold()).isPresent();
      assertThat(model.file().number("testAccuracy")).isBetween(0.0, 1.0);
      assertThat(model.file().number("validationAccuracy"))
          .isCloseTo(evaluation.accuracy(), within(1e-4));
    }
  }

  @Test
  void anEnsembleThatCannotBeOpenedLeavesNoFile() {
    Path file = folder.resolve("broken.ensemble");
    assertThatThrownBy(
            () ->
                new EnsembleFitter("broken", List.of("one.onnx", "missing.onnx"))
                    .fit(file, FACES, Optional.empty()))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessageContaining("missing.onnx");
    assertThat(folder).isDirectoryNotContaining("glob:**.ensemble");
  }
}
