package org.humoresque.vision.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;

/** What every trained model does, be it one network or many. */
abstract class EmotionModelContract {

  /**
   * A model of these emotions with these logits for every face.
   *
   * @param temperature of the whole model
   * @param threshold below which it is not sure; empty for none
   */
  abstract EmotionModel model(
      String labels, double temperature, String threshold, double... logits);

  /** The model that ships, or an ensemble of it. */
  abstract EmotionModel real(boolean mirror);

  private EmotionModel seven(String threshold, double... logits) {
    return model("angry,disgust,fear,happy,sad,surprise,neutral", 1, threshold, logits);
  }

  @Test
  void scoresAreADistributionOverTheSevenEmotions() {
    try (EmotionModel model = real(true)) {
      EmotionScores scores = model.classify(noise());
      double sum = Emotion.all().stream().mapToDouble(scores::score).sum();
      assertThat(sum).isCloseTo(1, within(1e-9));
      assertThat(model.emotions()).isEqualTo(Emotion.all());
    }
  }

  @Test
  void withMirrorAveragingAFaceAndItsMirrorImageReadTheSame() {
    try (EmotionModel model = real(true)) {
      assertThat(model.logits(mirrored(noise())))
          .containsExactly(model.logits(noise()), within(1e-4));
    }
  }

  @Test
  void withoutMirrorAveragingTheyDiffer() {
    try (EmotionModel model = real(false)) {
      assertThat(model.logits(mirrored(noise()))).isNotEqualTo(model.logits(noise()));
    }
  }

  @Test
  void scoresAreSoftmaxOfLogitsOverTemperature() {
    double[] logits = {2, 0, 0, 0, 0, 0, 1};
    try (EmotionModel model =
        model("angry,disgust,fear,happy,sad,surprise,neutral", 2, "", logits)) {
      double[] expected = OnnxEmotionClassifier.softmax(logits, 2);
      assertThat(model.scale()).isEqualTo(ProbabilityScale.ofTemperature(2));
      EmotionScores scores = model.classify(noise());
      for (Emotion emotion : Emotion.all()) {
        assertThat(scores.score(emotion)).isCloseTo(expected[emotion.ordinal()], within(1e-5));
      }
    }
  }

  @Test
  void emotionsItDoesNotKnowGetNothing() {
    try (EmotionModel model = model("neutral,happy,angry", 1, "", 1, 3, 2)) {
      assertThat(model.emotions()).containsExactly(Emotion.NEUTRAL, Emotion.HAPPY, Emotion.ANGRY);
      assertThat(model.logits(noise())).hasSize(3);
      EmotionScores scores = model.classify(noise());
      assertThat(scores.dominant()).isEqualTo(Emotion.HAPPY);
      assertThat(scores.score(Emotion.SAD)).isZero();
      assertThat(scores.score(Emotion.ANGRY)).isGreaterThan(scores.score(Emotion.NEUTRAL));
    }
  }

  @Test
  void readingBelowTheThresholdIsNotSure() {
    try (EmotionModel model = seven("0.5", 2, 1.8, 0, 0, 0, 0, 0)) {
      EmotionScores scores = model.classify(noise());
      assertThat(scores.confidence()).isLessThan(0.5);
      assertThat(model.isSure(scores)).isFalse();
      assertThat(model.confidenceThreshold()).hasValue(0.5);
    }
    try (EmotionModel model = seven("0.5", 5, 1.8, 0, 0, 0, 0, 0)) {
      assertThat(model.isSure(model.classify(noise()))).isTrue();
    }
  }

  @Test
  void modelWithoutThresholdCannotTellAndIsTakenForSure() {
    try (EmotionModel model = seven("", 0, 0, 0, 0, 0, 0, 0)) {
      assertThat(model.confidenceThreshold()).isEmpty();
      assertThat(model.isSure(model.classify(noise()))).isTrue();
    }
  }

  @Test
  void faceOfAnotherSizeIsResizedAndOneThatIsNotSquareRefused() {
    try (EmotionModel model = real(true)) {
      assertThat(model.classify(new GreyImage(96, 96, new byte[96 * 96])))
          .isEqualTo(model.classify(new GreyImage(48, 48, new byte[48 * 48])));
      assertThatThrownBy(() -> model.classify(new GreyImage(10, 9, new byte[90])))
          .hasMessage("a face must be square, but is 10×9 pixels");
    }
  }

  @Test
  void fileTellsWhatItIs() {
    try (EmotionModel model = seven("", 0, 0, 0, 0, 0, 0, 0)) {
      assertThat(model.file().get("name")).isNotBlank();
      assertThat(model.file().labels()).hasSize(7);
      assertThat(model.file().get("preprocessing")).isEqualTo("unit");
      assertThat(model.file().sha256()).hasSize(64);
    }
  }

  static GreyImage noise() {
    byte[] pixels = new byte[48 * 48];
    new Random(1).nextBytes(pixels);
    return new GreyImage(48, 48, pixels);
  }

  static GreyImage blank(int grey) {
    byte[] pixels = new byte[48 * 48];
    Arrays.fill(pixels, (byte) grey);
    return new GreyImage(48, 48, pixels);
  }

  private static GreyImage mirrored(GreyImage face) {
    byte[] pixels = new byte[48 * 48];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = face.pixels()[i / 48 * 48 + 47 - i % 48];
    }
    return new GreyImage(48, 48, pixels);
  }
}
