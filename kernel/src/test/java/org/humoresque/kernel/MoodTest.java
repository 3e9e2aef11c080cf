package org.humoresque.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class MoodTest {

  @Test
  void coordinateOutsideThePlaneIsRefusedWithItsValue() {
    assertThatThrownBy(() -> new Mood(1.5, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("valence must be in [-1, 1], but is 1.5");
    assertThatThrownBy(() -> new Mood(0, Double.NaN)).hasMessageContaining("NaN");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void distanceIsSymmetricAndBounded(
      @ForAll @DoubleRange(min = -1, max = 1) double v1,
      @ForAll @DoubleRange(min = -1, max = 1) double a1,
      @ForAll @DoubleRange(min = -1, max = 1) double v2,
      @ForAll @DoubleRange(min = -1, max = 1) double a2) {
    Mood one = new Mood(v1, a1);
    Mood two = new Mood(v2, a2);
    assertThat(one.distance(two)).isEqualTo(two.distance(one)).isBetween(0.0, Mood.MAX_DISTANCE);
    assertThat(one.distance(one)).isZero();
  }

  @Property
  void halfWayIsEquallyFarFromBothEnds(
      @ForAll @DoubleRange(min = -1, max = 1) double valence,
      @ForAll @DoubleRange(min = -1, max = 1) double arousal) {
    Mood here = new Mood(valence, arousal);
    Mood middle = here.towards(Emotion.HAPPY.mood(), 0.5);
    assertThat(middle.distance(here))
        .isCloseTo(middle.distance(Emotion.HAPPY.mood()), within(1e-9));
  }

  @Test
  void clampedMovesIntoThePlane() {
    assertThat(Mood.clamped(-3, 7)).isEqualTo(new Mood(-1, 1));
  }
}
