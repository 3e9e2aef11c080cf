package org.humoresque.training.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.micro.MicroEmotion;
import org.humoresque.vision.micro.MicroExpression;
import org.humoresque.vision.micro.TimedFace;
import org.junit.jupiter.api.Test;

class SpottingScoreTest {

  private static final MadeEvent FIRST = new MadeEvent(MicroEmotion.POSITIVE, 0.01, 1, 1.1, 1.2, 1);
  private static final MadeEvent SECOND =
      new MadeEvent(MicroEmotion.SURPRISE, 0.01, 3, 3.2, 3.4, 1);

  @Test
  void anAnswerCountsIfItSharesHalfOfTheTimeWithAnEvent() {
    SpottingScore score = new SpottingScore();

    score.add(clip(), List.of(answer(1020, 1110, 1200), answer(2000, 2100, 2200)));

    assertThat(score.found()).isEqualTo(1);
    assertThat(score.recall()).isEqualTo(0.5);
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.f1()).isEqualTo(0.5);
    assertThat(score.apexNear()).isEqualTo(1);
    assertThat(score.named()).isEqualTo(1);
    assertThat(score.falseAlarmsPerMinute()).isCloseTo(15, within(0.01));
  }

  @Test
  void anApexMoreThanTwoFramesOffIsNotNear() {
    SpottingScore score = new SpottingScore();

    score.add(clip(), List.of(answer(3000, 3310, 3400)));

    assertThat(score.found()).isEqualTo(1);
    assertThat(score.apexNear()).isZero();
    assertThat(score.named()).isZero();
  }

  private static MadeClip clip() {
    TimedFace face = new TimedFace(new GreyImage(16, 16, new byte[256]), Duration.ZERO);
    return new MadeClip(
        new DrawnActor(1), 30, java.util.Collections.nCopies(120, face), List.of(FIRST, SECOND));
  }

  private static MicroExpression answer(long onset, long apex, long offset) {
    return new MicroExpression(
        Duration.ofMillis(onset),
        Duration.ofMillis(apex),
        Duration.ofMillis(offset),
        Map.of(MicroEmotion.POSITIVE, 1.0),
        0.9);
  }
}
