package org.humoresque.training.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.inference.OnnxModel;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.DrawnFaces;
import org.humoresque.training.cnn.Augmentation;
import org.humoresque.training.cnn.Balancing;
import org.humoresque.training.cnn.EpochMetrics;
import org.humoresque.training.cnn.MiniXception;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.Optimizer;
import org.humoresque.training.cnn.PictureSizes;
import org.humoresque.training.cnn.RunFolder;
import org.humoresque.training.cnn.Schedule;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.cnn.TrainingOptions.Descent;
import org.humoresque.training.cnn.TrainingOptions.Targets;
import org.humoresque.training.cnn.TrainingOptions.Views;
import org.humoresque.training.cnn.TrainingProgress;
import org.humoresque.training.cnn.Weights;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.export.Storage;
import org.humoresque.vision.emotion.FacePreprocessing;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressionTrainerTest {

  private static final Network SMALL =
      MiniXception.network(
          List.of(4, 8, 8, 16, 16), Emotion.all().stream().map(Emotion::label).toList());
  private static final List<LabelledFace> FACES = DrawnFaces.faces(420, 1);
  private static final TrainingOptions OPTIONS =
      new TrainingOptions(
          32,
          Schedule.cosine(4, 0.01, 0.5),
          new Descent(Optimizer.Kind.ADAM, 0, 0.01, 0.9),
          new Targets(0.05, 0, 0, Balancing.NONE),
          new Views(
              new Augmentation(true, 1, 2, 0.02, 1, 0, 0, 0),
              PictureSizes.always(48),
              FacePreprocessing.STANDARDIZED),
          5);

  @TempDir private Path folder;

  @BeforeAll
  static void useOneCoreOffline() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
  }

  @Test
  void trainingLearnsAndLeavesModelMetricsAndPictures() {
    RunFolder run = RunFolder.open(folder.resolve("run"));

    FaceSplit test = new FaceSplit("publictest", DrawnFaces.faces(70, 2));
    ExpressionEvaluation result =
        trainer(OPTIONS, run).train(FACES, Optional.of(test), List.of(), Map.of(), QUIET);

    assertThat(result.accuracy()).isGreaterThan(0.6);
    assertThat(run.metrics()).hasSize(4);
    for (String name :
        List.of("loss.png", "accuracy.png", "confusion.png", "metrics.csv", "checkpoint.bin")) {
      assertThat(run.file(name)).isNotEmptyFile();
    }
    try (OnnxEmotionClassifier classifier =
        OnnxEmotionClassifier.open(run.file("mini-xception.onnx"), true)) {
      assertThat(classifier.file().labels()).hasSize(7).startsWith("angry");
      assertThat(classifier.file().get("preprocessing")).isEqualTo("standardized");
      assertThat(classifier.file().get("seed")).isEqualTo("5");
      assertThat(classifier.file().number("testAccuracy")).isGreaterThan(0.6);
      assertThat(classifier.scale().temperature()).isPositive();
    }
  }

  @Test
  void aStoppedTrainingResumesWhereItWouldHaveBeen() {
    RunFolder whole = RunFolder.open(folder.resolve("whole"));
    trainer(OPTIONS, whole).train(FACES, Optional.empty(), List.of(), Map.of(), QUIET);
    RunFolder halved = RunFolder.open(folder.resolve("halved"));
    assertThatThrownBy(
            () ->
                trainer(OPTIONS, halved)
                    .train(FACES, Optional.empty(), List.of(), Map.of(), STOPPING))
        .isInstanceOf(Stopped.class);

    trainer(OPTIONS, halved).train(FACES, Optional.empty(), List.of(), Map.of(), QUIET);

    assertThat(halved.metrics()).hasSize(4);
    Map<String, float[]> one = whole.checkpoint().orElseThrow().weights();
    Map<String, float[]> two = halved.checkpoint().orElseThrow().weights();
    assertThat(two.get("exit")).isEqualTo(one.get("exit"));
  }

  @Test
  void aTeacherIsHeardForItsShare() {
    RunFolder first = RunFolder.open(folder.resolve("teacher"));
    trainer(OPTIONS.withEpochs(2), first)
        .train(FACES, Optional.empty(), List.of(), Map.of(), QUIET);
    TrainingOptions taught =
        new TrainingOptions(
            32,
            OPTIONS.schedule().withEpochs(1),
            OPTIONS.descent(),
            new Targets(0, 0, 0.5, Balancing.NONE),
            OPTIONS.views(),
            5);
    RunFolder alone = RunFolder.open(folder.resolve("alone"));
    RunFolder second = RunFolder.open(folder.resolve("pupil"));

    trainer(taught, alone).train(FACES, Optional.empty(), List.of(), Map.of(), QUIET);
    trainer(taught, second)
        .train(FACES, Optional.empty(), List.of(first.file("mini-xception.onnx")), Map.of(), QUIET);

    assertThat(second.metrics().get(0).loss()).isNotEqualTo(alone.metrics().get(0).loss());
  }

  @Test
  void trainingStopsEarlyAndTakesTheBestEpoch() {
    Schedule impatient = new Schedule(Schedule.Kind.PLATEAU, 9, 1e-9, 0, 1, 1);
    RunFolder run = RunFolder.open(folder.resolve("impatient"));

    trainer(OPTIONS.with(impatient), run)
        .train(FACES, Optional.empty(), List.of(), Map.of(), QUIET);

    assertThat(run.metrics().size()).isLessThan(9);
    assertThat(run.best().orElseThrow().epoch()).isEqualTo(Schedule.bestEpoch(run.metrics()));
  }

  @Test
  void aNetworkMayLearnRotationsFirstAndTakeTheWeightsAlong() {
    RunFolder run = RunFolder.open(folder.resolve("transfer"));
    new ExpressionTrainer(Recipe.RESNET, SMALL, OPTIONS.withEpochs(1), run)
        .train(FACES.subList(0, 140), Optional.empty(), List.of(), Map.of(), QUIET);

    assertThat(run.before().metrics()).hasSize(Recipe.RESNET.rotationEpochs());
    assertThatThrownBy(() -> run.begin("resnet", OPTIONS, false)).hasMessageContaining("--resume");
  }

  @Test
  void blendedAndBalancedFacesCanBeLearntFrom() {
    TrainingOptions blended =
        new TrainingOptions(
            32,
            OPTIONS.schedule().withEpochs(1),
            new Descent(Optimizer.Kind.NESTEROV, 0.9, 0.001, 0.9),
            new Targets(0.1, 0.3, 0, Balancing.OVERSAMPLE),
            new Views(
                Augmentation.STRONG,
                PictureSizes.parse("32@0.5,44"),
                FacePreprocessing.STANDARDIZED),
            5);
    RunFolder run = RunFolder.open(folder.resolve("blended"));
    trainer(blended, run).train(FACES, Optional.empty(), List.of(), Map.of(), QUIET);
    assertThat(run.metrics()).hasSize(1);
    assertThat(run.metrics().get(0).loss()).isFinite();
  }

  @Test
  void writtenModelComputesWhatTheNetworkComputes() {
    assertThat(difference(false)).isLessThan(ParityCheck.TOLERANCE);
  }

  @Test
  void parityCheckSeesAModelThatComputesSomethingElse() {
    assertThat(difference(true)).isGreaterThan(ParityCheck.TOLERANCE);
  }

  @Test
  void runFolderOfAnotherTrainingIsNotResumed() {
    RunFolder run = RunFolder.open(folder);
    run.begin("mini-xception", OPTIONS, false);
    new ExpressionTrainer(Recipe.MINI_XCEPTION, SMALL, OPTIONS.withEpochs(1), run)
        .train(FACES, Optional.empty(), List.of(), Map.of(), QUIET);

    assertThatThrownBy(() -> run.begin("mini-xception", OPTIONS, false))
        .hasMessageContaining("--resume");
    assertThatThrownBy(() -> run.begin("face-cnn8", OPTIONS, true))
        .hasMessageContaining("another training")
        .hasMessageContaining("face-cnn8");
    run.begin("mini-xception", OPTIONS.withEpochs(9), true);
    assertThat(Files.exists(run.file("training.txt"))).isTrue();
  }

  private static ExpressionTrainer trainer(TrainingOptions options, RunFolder run) {
    return new ExpressionTrainer(Recipe.MINI_XCEPTION, SMALL, options, run);
  }

  private static double difference(boolean tampered) {
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = SMALL.initialize(manager, 3)) {
      Map<String, float[]> numbers = weights.toArrays();
      byte[] file = SMALL.toOnnx(weights, Storage.SINGLE).toBytes(Map.of());
      if (tampered) {
        numbers.get("exit")[0] += 1;
      }
      try (OnnxModel model = OnnxModel.open(file, "test")) {
        return ParityCheck.largestDifference(
            SMALL, numbers, model, FacePreprocessing.STANDARDIZED, FACES);
      }
    }
  }

  private static final TrainingProgress QUIET =
      new TrainingProgress() {
        @Override
        public void step(int epoch, int step, int steps, double loss, double accuracy) {}

        @Override
        public void epoch(EpochMetrics metrics) {}
      };

  private static final TrainingProgress STOPPING =
      new TrainingProgress() {
        @Override
        public void step(int epoch, int step, int steps, double loss, double accuracy) {
          if (epoch == 3 && step == 2) {
            throw new Stopped();
          }
        }

        @Override
        public void epoch(EpochMetrics metrics) {}
      };

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
