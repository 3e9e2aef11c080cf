package org.humoresque.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EmotionScoresTest {

  @Test
  void scoresThatDoNotSumToOneAreRefused() {
    assertThatThrownBy(() -> EmotionScores.of(0.5, 0, 0, 0, 0, 0, 0.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sum to 1");
  }

  @Test
  void aScoreOutsideItsRangeIsRefusedByName() {
    assertThatThrownBy(() -> EmotionScores.of(0, 0, 0, 1.2, 0, 0, -0.2))
        .hasMessageContaining("happy")
        .hasMessageContaining("1.2");
  }

  @Test
  void dominantOfEqualsIsTheFirst() {
    assertThat(EmotionScores.of(0, 0.4, 0.4, 0, 0.2, 0, 0).dominant()).isEqualTo(Emotion.DISGUST);
  }

  @ParameterizedTest
  @EnumSource
  void certaintyLiesAtTheAnchorOfItsEmotion(Emotion emotion) {
    EmotionScores scores = EmotionScores.certain(emotion);
    assertThat(scores.dominant()).isEqualTo(emotion);
    assertThat(scores.confidence()).isEqualTo(1);
    assertThat(scores.mood().distance(emotion.mood())).isCloseTo(0, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"happy,HAPPY", "Anger,ANGRY", "0,ANGRY", " SADNESS ,SAD", "6,NEUTRAL", "fear,FEAR"})
  void emotionIsReadAsDataSetsWriteIt(String name, Emotion expected) {
    assertThat(Emotion.parse(name)).isEqualTo(expected);
  }

  @Test
  void unknownEmotionIsNamedWithWhatIsAllowed() {
    assertThatThrownBy(() -> Emotion.parse("contempt"))
        .hasMessage(
            "unknown emotion 'contempt'; allowed: angry, disgust, fear, happy, sad, surprise,"
                + " neutral");
  }
}
