package org.humoresque.vision.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.humoresque.vision.DrawnFace;
import org.junit.jupiter.api.Test;

class MicroExpressionSpotterTest {

  private static final double ONSET = 1.4;
  private static final double OFFSET = 1.7;

  @Test
  void aShortSmileIsSpottedWhereItWas() {
    List<SpottedSequence> found = candidates(smile(60));

    assertThat(found)
        .anySatisfy(
            each -> {
              MicroExpression read = each.read(new MicroReading(java.util.Map.of(), 1));
              assertThat(read.overlap(seconds(ONSET), seconds(OFFSET))).isGreaterThan(0.5);
              assertThat(Math.abs(read.apex().toMillis() - 1550)).isLessThan(50);
            });
  }

  @Test
  void ofMoreThanAHundredFramesASecondNeighboursAreAveraged() {
    assertThat(candidates(smile(200)))
        .anySatisfy(each -> assertThat(Math.abs(each.apex().toMillis() - 1550)).isLessThan(50));
  }

  @Test
  void aStillFaceIsNoExpression() {
    List<TimedFace> still = FilmedFace.clip(3, 30, time -> DrawnFace.NEUTRAL, time -> 0.0);

    try (MicroExpressionSpotter spotter = MicroExpressionSpotter.openDefault()) {
      assertThat(spotter.spot(still)).isEmpty();
    }
  }

  @Test
  void aBlinkIsNoExpression() {
    List<TimedFace> blink =
        FilmedFace.clip(
            3,
            60,
            time -> new DrawnFace(0, 0.05, 0, 0.5 - 0.5 * FilmedFace.bump(time, ONSET, OFFSET)),
            time -> 0.0);

    try (MicroExpressionSpotter spotter = MicroExpressionSpotter.openDefault()) {
      assertThat(spotter.spot(blink)).isEmpty();
    }
  }

  @Test
  void aHeadThatShakesIsNoExpression() {
    List<TimedFace> shake =
        FilmedFace.clip(
            3, 30, time -> DrawnFace.NEUTRAL, time -> 3 * FilmedFace.bump(time, ONSET, OFFSET));

    try (MicroExpressionSpotter spotter = MicroExpressionSpotter.openDefault()) {
      assertThat(spotter.spot(shake)).isEmpty();
    }
  }

  @Test
  void momentsThatComeOneByOneGiveTheSame() {
    List<TimedFace> clip = smile(60);
    try (MicroExpressionSpotter spotter = MicroExpressionSpotter.openDefault()) {
      MicroExpressionStream stream = spotter.stream();
      List<MicroExpression> found = new ArrayList<>();
      clip.forEach(face -> found.addAll(stream.add(face)));
      found.addAll(stream.finish());

      assertThat(found).isEqualTo(spotter.spot(clip));
    }
  }

  @Test
  void tooFewFramesASecondShowNothingSoShort() {
    assertThat(candidates(smile(12))).isEmpty();
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(candidates(List.of())).isEmpty();
  }

  @Test
  void timesThatDoNotRiseAreRefused() {
    List<TimedFace> clip = smile(30).subList(0, 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> candidates(List.of(clip.get(1), clip.get(0))))
        .withMessageContaining("times must rise");
  }

  private static List<TimedFace> smile(double rate) {
    return FilmedFace.clip(
        2.6,
        rate,
        time -> new DrawnFace(0.35 * FilmedFace.bump(time, ONSET, OFFSET), 0.05, 0, 0.5),
        time -> Math.sin(2 * time));
  }

  private static List<SpottedSequence> candidates(List<TimedFace> clip) {
    return MicroExpressionSpotter.candidates(
        clip, SpotterOptions.STANDARD, FrameInterpolation.TEMPORAL_MODEL);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
