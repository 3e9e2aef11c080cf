package org.humoresque.music.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Quadrant;
import org.junit.jupiter.api.Test;

class EmotionMappingTest {

  private static final Mood[] CORNERS = {
    new Mood(0.7, 0.5), new Mood(-0.6, 0.6), new Mood(-0.6, -0.35), new Mood(0.5, -0.5)
  };

  @Test
  void everyQuadrantGivesItsProbabilityToItsEmotions() {
    Map<Quadrant, Double> quadrants =
        Map.of(Quadrant.HAPPY, 0.4, Quadrant.ANGRY, 0.3, Quadrant.SAD, 0.2, Quadrant.RELAXED, 0.1);

    EmotionScores scores = EmotionMapping.of(quadrants, new Mood(0.1, 0.4));

    assertThat(scores.score(Emotion.HAPPY) + scores.score(Emotion.SURPRISE))
        .isCloseTo(0.4, within(1e-9));
    assertThat(
            scores.score(Emotion.ANGRY)
                + scores.score(Emotion.FEAR)
                + scores.score(Emotion.DISGUST))
        .isCloseTo(0.3, within(1e-9));
    assertThat(scores.score(Emotion.SAD)).isCloseTo(0.2, within(1e-9));
    assertThat(scores.score(Emotion.NEUTRAL)).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void middleOfAQuadrantIsMostlyItsUsualEmotion() {
    Emotion[] usual = {Emotion.HAPPY, Emotion.ANGRY, Emotion.SAD, Emotion.NEUTRAL};
    for (Quadrant quadrant : Quadrant.all()) {
      Mood corner = CORNERS[quadrant.ordinal()];

      assertThat(EmotionMapping.of(Map.of(quadrant, 1.0), corner).dominant())
          .isEqualTo(usual[quadrant.ordinal()]);
      assertThat(EmotionMapping.of(corner).dominant()).isEqualTo(usual[quadrant.ordinal()]);
    }
  }

  @Test
  void moodOfTheScoresLiesOnTheSideOfTheMoodTheyWereMadeOf() {
    for (Quadrant quadrant : Quadrant.all()) {
      Mood back = EmotionMapping.of(CORNERS[quadrant.ordinal()]).mood();

      assertThat(back.arousal() * quadrant.arousalSign()).isGreaterThan(-0.1);
      assertThat(back.valence() * quadrant.valenceSign()).isPositive();
    }
  }

  @Test
  void farCornersStillGiveProbabilities() {
    assertThat(EmotionMapping.of(new Mood(1, -1)).toMap().values())
        .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
  }
}
