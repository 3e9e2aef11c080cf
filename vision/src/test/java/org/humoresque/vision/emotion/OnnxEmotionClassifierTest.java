package org.humoresque.vision.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;

class OnnxEmotionClassifierTest {

  private static final GreyImage FACE = noise();

  @Test
  void scoresAreADistributionOverTheSevenEmotions() {
    try (OnnxEmotionClassifier classifier = OnnxEmotionClassifier.openDefault(true)) {
      EmotionScores scores = classifier.classify(FACE);
      double sum = Emotion.all().stream().mapToDouble(scores::score).sum();
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void withMirrorAveragingAFaceAndItsMirrorImageReadTheSame() {
    try (OnnxEmotionClassifier classifier = OnnxEmotionClassifier.openDefault(true)) {
      double[] logits = classifier.logits(FACE);
      double[] mirrored = classifier.logits(mirrored(FACE));
      for (int i = 0; i < logits.length; i++) {
        assertThat(mirrored[i]).isCloseTo(logits[i], within(1e-4));
      }
    }
  }

  @Test
  void withoutMirrorAveragingTheyDiffer() {
    try (OnnxEmotionClassifier classifier = OnnxEmotionClassifier.openDefault(false)) {
      assertThat(classifier.logits(mirrored(FACE))).isNotEqualTo(classifier.logits(FACE));
    }
  }

  @Test
  void aFaceOfAnotherSizeIsRefused() {
    try (OnnxEmotionClassifier classifier = OnnxEmotionClassifier.openDefault(true)) {
      assertThatThrownBy(() -> classifier.classify(new GreyImage(10, 10, new byte[100])))
          .hasMessage("a face must be 48×48 pixels, but is 10×10");
    }
  }

  @Test
  void aHigherTemperatureMakesProbabilitiesMoreEven() {
    double[] logits = {2, 0, 0, 0, 0, 0, 0};
    assertThat(OnnxEmotionClassifier.softmax(logits, 2)[0])
        .isLessThan(OnnxEmotionClassifier.softmax(logits, 1)[0]);
  }

  private static GreyImage noise() {
    byte[] pixels = new byte[48 * 48];
    new Random(1).nextBytes(pixels);
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
