package org.humoresque.training.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.training.DrawnFaces;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.disturbance.Brightness;
import org.humoresque.training.disturbance.Contrast;
import org.humoresque.training.disturbance.Disturbance;
import org.humoresque.training.disturbance.Noise;
import org.humoresque.training.disturbance.Rotated;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;

class RobustnessTest {

  private static final List<LabelledFace> FACES = DrawnFaces.faces(70, 1);

  @Test
  void lossIsInPointsAndFollowsTheCleanFigure() {
    Robustness robustness = measure(List.of(new Brightness(1), new Brightness(0.25)));

    assertThat(robustness.clean().accuracy()).isCloseTo(1.0 / 7, within(1e-9));
    assertThat(robustness.rows().get(0).loss()).isZero();
    assertThat(robustness.rows().get(1).accuracy()).isCloseTo(1.0 / 7, within(1e-9));
    assertThat(robustness.rows())
        .extracting(Robustness.Row::disturbance)
        .containsExactly("brightness ×1.0", "brightness ×0.25");
  }

  @Test
  void disturbancesOfOneKindAreFollowedByTheirMean() {
    Robustness robustness = measure(List.of(new Rotated(-15), new Contrast(0.4), new Rotated(15)));

    assertThat(robustness.rows())
        .extracting(Robustness.Row::disturbance)
        .containsExactly("rotated -15°", "rotated +15°", "rotated ±15°, mean", "contrast ×0.4");
    assertThat(robustness.rows().get(2).accuracy())
        .isCloseTo(
            (robustness.rows().get(0).accuracy() + robustness.rows().get(1).accuracy()) / 2,
            within(1e-9));
  }

  @Test
  void everyFaceHasNoiseOfItsOwnAndAlwaysTheSame() {
    LabelledFace face = FACES.get(0);
    List<LabelledFace> once = Robustness.disturbed(List.of(face, face), new Noise(10));
    List<LabelledFace> again = Robustness.disturbed(List.of(face, face), new Noise(10));

    assertThat(once.get(0).image().pixels()).isNotEqualTo(once.get(1).image().pixels());
    assertThat(again.get(1).image().pixels()).isEqualTo(once.get(1).image().pixels());
  }

  private static Robustness measure(List<Disturbance> disturbances) {
    ExpressionReader reader = new ExpressionReader(new BrightnessJudge(), Emotion.all(), 1);
    ExpressionEvaluation clean = ExpressionEvaluation.of(reader.read(FACES, () -> {}));
    return Robustness.measure(reader, FACES, clean, disturbances, () -> {});
  }

  /** Calls a bright picture happy and a dark one sad. */
  private static final class BrightnessJudge implements EmotionClassifier {

    @Override
    public int faceSize() {
      return 48;
    }

    @Override
    public EmotionScores classify(GreyImage face) {
      return EmotionScores.certain(face.at(0, 0) > 100 ? Emotion.HAPPY : Emotion.SAD);
    }

    @Override
    public void close() {}
  }
}
