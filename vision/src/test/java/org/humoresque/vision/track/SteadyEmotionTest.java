package org.humoresque.vision.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.junit.jupiter.api.Test;

class SteadyEmotionTest {

  private static final int STEP_MILLIS = 100;

  private final SteadyEmotion steady = new SteadyEmotion();
  private final Random random = new Random(3);
  private Duration now = Duration.ZERO;

  @Test
  void nothingIsShownBeforeTheFirstReading() {
    assertThat(steady.shown()).isEmpty();
    assertThat(steady.scores()).isEmpty();
  }

  @Test
  void noiseOnATieChangesTheEmotionAtMostOnceInHalfAMinute() {
    int changes = 0;
    for (int round = 0; round < 20; round++) {
      int here = 0;
      Emotion shown = Emotion.HAPPY;
      SteadyEmotion face = new SteadyEmotion();
      for (int i = 0; i < 300; i++) {
        face.see(noisy(0.4, 0.4), Duration.ofMillis((long) STEP_MILLIS * i));
        here += i > 0 && shown != face.shown().orElseThrow() ? 1 : 0;
        shown = face.shown().orElseThrow();
      }
      changes = Math.max(changes, here);
    }
    assertThat(changes).isLessThanOrEqualTo(1);
  }

  @Test
  void realChangeIsFollowedWithinASecond() {
    show(reading(0.8, 0.1), 50);
    assertThat(steady.shown()).contains(Emotion.HAPPY);
    show(reading(0.25, 0.6), 10);
    assertThat(steady.shown()).contains(Emotion.SAD);
    show(reading(0.7, 0.2), 10);
    assertThat(steady.shown()).contains(Emotion.HAPPY);
  }

  @Test
  void oneWrongPictureIsPassedOver() {
    show(reading(0.8, 0.1), 30);
    show(reading(0.05, 0.9), 1);
    assertThat(steady.shown()).contains(Emotion.HAPPY);
    show(reading(0.8, 0.1), 30);
    assertThat(steady.scores().orElseThrow().score(Emotion.HAPPY)).isGreaterThan(0.75);
  }

  @Test
  void clockThatGoesBackIsPassedOver() {
    steady.see(reading(0.8, 0.1), Duration.ofSeconds(5));
    steady.see(reading(0.8, 0.1), Duration.ofSeconds(2));
    assertThat(steady.shown()).contains(Emotion.HAPPY);
  }

  @Test
  void optionOutsideItsRangeIsNamed() {
    assertThatThrownBy(
            () ->
                new SteadyEmotion.Options(
                    Duration.ofSeconds(1), Duration.ofSeconds(1), 2, Duration.ZERO, 0))
        .hasMessage("change must be in (0, 1], but is 2.0");
  }

  private void show(EmotionScores scores, int times) {
    for (int i = 0; i < times; i++) {
      now = now.plusMillis(STEP_MILLIS);
      steady.see(scores, now);
    }
  }

  private EmotionScores noisy(double happy, double sad) {
    double shift = Math.max(-0.3, Math.min(0.3, 0.12 * random.nextGaussian()));
    return reading(happy + shift, sad - shift);
  }

  private static EmotionScores reading(double happy, double sad) {
    double rest = (1 - happy - sad) / 5;
    return EmotionScores.of(rest, rest, rest, happy, sad, rest, rest);
  }
}
