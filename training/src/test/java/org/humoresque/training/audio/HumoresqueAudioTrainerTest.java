package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.humoresque.inference.OnnxModel;
import org.humoresque.training.data.UnreadableDataException;
import org.junit.jupiter.api.Test;

class HumoresqueAudioTrainerTest {

  private static final int VALUES = 70;

  private final SoundSvmTrainer.Options options =
      new SoundSvmTrainer.Options(KernelMethod.LEAST_SQUARES, List.of(2.0), List.of(1.0), 3, 1);

  @Test
  void theFileAnswersWithAllFourOutputsAndNothingThatLoudnessChanges() {
    MeasuredData quadrants = data(Labels.QUADRANTS, 60);
    MeasuredData genres = data(Labels.GENRES, 40);
    byte[] file =
        new HumoresqueAudioTrainer(options, options)
            .train(quadrants, genres, Map.of("figure", "1"));
    try (OnnxModel model = OnnxModel.open(file, "test", HumoresqueAudio.OUTPUTS)) {
      assertThat(model.file().inputShape()).containsExactly(-1L, (long) VALUES);
      assertThat(model.file().get("features")).doesNotContain(".level");
      assertThat(model.file().get("figure")).isEqualTo("1");
      assertThat(model.file().number("parityDifference")).isLessThan(1e-3);
      float[] two = new float[2 * VALUES];
      List<float[]> answers = model.runAll(two, 2, VALUES);
      assertThat(answers).extracting(answer -> answer.length).containsExactly(8, 4, 8, 128);
      assertThat(sum(answers.get(0), 1)).isCloseTo(2, within(1e-4));
      assertThat(sum(answers.get(2), 1)).isCloseTo(2, within(1e-4));
      assertThat(sum(answers.get(3), 2)).isCloseTo(2, within(1e-3));
    }
  }

  @Test
  void itLearnsWhatIsThereToLearn() {
    MeasuredData quadrants = data(Labels.QUADRANTS, 80);
    FoldedEvaluation folded =
        new AudioCrossValidation(quadrants, MeasuredData.Grouping.CLIP, 4, 1)
            .machines(quadrants.features(), options, SideExamples.NONE, text -> {});
    assertThat(folded.evaluation().confusion().accuracy()).isGreaterThan(0.9);
    assertThat(folded.accuracies()).hasSize(4);
    assertThat(new HumoresqueAudioTrainer(options, options).moodFigures(quadrants, 4))
        .hasEntrySatisfying(
            "arousalCorrelation", text -> assertThat(Double.parseDouble(text)).isGreaterThan(0.9));
  }

  @Test
  void otherLabelsThanTheQuadrantsAreRefused() {
    MeasuredData genres = data(Labels.GENRES, 20);
    HumoresqueAudioTrainer trainer = new HumoresqueAudioTrainer(options, options);
    assertThatThrownBy(() -> trainer.train(genres, genres, Map.of()))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("needed: [happy, angry, sad, relaxed]");
  }

  private static double sum(float[] numbers, int power) {
    return IntStream.range(0, numbers.length).mapToDouble(i -> Math.pow(numbers[i], power)).sum();
  }

  /** Every label has a place of its own among the first values. */
  private static MeasuredData data(List<String> labels, int count) {
    Random random = new Random(count);
    List<String> names = new ArrayList<>(List.of("loudness.level"));
    IntStream.range(0, VALUES).forEach(i -> names.add("value." + i));
    List<Clip> clips = new ArrayList<>();
    List<MeasuredClip> measured = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int label = i % labels.size();
      double[] values = random.doubles(VALUES + 1).toArray();
      for (int j = 1; j < 40; j++) {
        values[j] += j % labels.size() == label ? 1 : 0;
      }
      SoundFile sound = new SoundFile(Path.of(i + ".wav"), "", i + ".wav");
      clips.add(new Clip(labels.get(label), "", Map.of(), sound));
      measured.add(new MeasuredClip("hash " + i, names, values, List.of()));
    }
    return new MeasuredData("drawn", labels, clips, measured, List.of());
  }
}
