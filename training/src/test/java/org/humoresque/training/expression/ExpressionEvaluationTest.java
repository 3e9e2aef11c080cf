package org.humoresque.training.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.DrawnFaces;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.data.UnreadableDataException;
import org.junit.jupiter.api.Test;

class ExpressionEvaluationTest {

  private static final List<Emotion> FIVE =
      List.of(Emotion.ANGRY, Emotion.HAPPY, Emotion.SAD, Emotion.SURPRISE, Emotion.NEUTRAL);

  @Test
  void negativeEmotionsTakenForEachOtherAreRightAsAGroup() {
    FaceReadings readings =
        new FaceReadings(
            Emotion.all(),
            List.of(
                new double[] {0.1, 0, 0.2, 0.4, 0.2, 0, 0.1}, new double[] {0, 0, 0, 0, 0, 0, 1}),
            new int[] {Emotion.SAD.ordinal(), Emotion.HAPPY.ordinal()},
            0);

    ExpressionEvaluation evaluation = ExpressionEvaluation.of(readings);

    assertThat(evaluation.accuracy()).isZero();
    assertThat(evaluation.groupedAccuracy()).isEqualTo(0.5);
    assertThat(evaluation.groups().labels())
        .containsExactly("negative", "happy", "surprise", "neutral");
  }

  @Test
  void facesOfEmotionsTheModelDoesNotKnowAreLeftOutAndCounted() {
    List<LabelledFace> faces = DrawnFaces.faces(70, 1);
    ExpressionReader reader = new ExpressionReader(new LuckyClassifier(faces), FIVE, 1);

    ExpressionEvaluation evaluation = ExpressionEvaluation.of(reader.read(faces, () -> {}));

    assertThat(evaluation.items()).isEqualTo(50);
    assertThat(evaluation.readings().leftOut()).isEqualTo(20);
    assertThat(evaluation.accuracy()).isEqualTo(1);
    assertThat(evaluation.confusion().labels())
        .containsExactly("angry", "happy", "sad", "surprise", "neutral");
    assertThat(evaluation.toMap())
        .containsEntry("leftOut", 20)
        .containsEntry("accuracyAtCoverage70", 1.0)
        .containsKeys("coverage", "groupedAccuracy", "groups");
  }

  @Test
  void facesOfUnknownEmotionsAloneAreAnError() {
    List<LabelledFace> fearful =
        DrawnFaces.faces(70, 1).stream().filter(face -> face.emotion() == Emotion.FEAR).toList();
    ExpressionReader reader = new ExpressionReader(new LuckyClassifier(fearful), FIVE, 1);
    assertThatThrownBy(() -> reader.read(fearful, () -> {}))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("none of the 10 faces")
        .hasMessageContaining("surprise");
  }

  @Test
  void severalThreadsReadTheSameInTheSameOrder() {
    List<LabelledFace> faces = DrawnFaces.faces(140, 2);
    LuckyClassifier classifier = new LuckyClassifier(faces);
    AtomicInteger done = new AtomicInteger();

    FaceReadings one = new ExpressionReader(classifier, Emotion.all(), 1).read(faces, () -> {});
    FaceReadings three =
        new ExpressionReader(classifier, Emotion.all(), 3).read(faces, done::incrementAndGet);

    assertThat(three.probabilities())
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .isEqualTo(one.probabilities());
    assertThat(done).hasValue(140);
    assertThatThrownBy(() -> new ExpressionReader(classifier, Emotion.all(), 0))
        .hasMessageContaining("at least 1");
  }

  @Test
  void leakedFacesAreCountedAndTheOthersMeasuredAlone() {
    List<LabelledFace> training = DrawnFaces.faces(70, 3);
    List<LabelledFace> faces = List.of(training.get(0), relabelled(training.get(4)));
    FaceReadings readings =
        new ExpressionReader(new LuckyClassifier(training), Emotion.all(), 1).read(faces, () -> {});

    Leak leak = Leak.of(readings, faces, training);

    assertThat(leak.identical()).isEqualTo(new Leak.Part(2, 0.5));
    assertThat(leak.sameLabel()).isEqualTo(1);
    assertThat(leak.withoutBoth().faces()).isZero();
    assertThat(leak.toMap().get("withoutBoth")).hasToString("{faces=0}");
  }

  private static LabelledFace relabelled(LabelledFace face) {
    return new LabelledFace(face.image(), Emotion.NEUTRAL);
  }
}
