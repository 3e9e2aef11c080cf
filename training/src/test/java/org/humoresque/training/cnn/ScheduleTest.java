package org.humoresque.training.cnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final List<EpochMetrics> NONE = List.of();

  @Test
  void cosineRisesToItsPeakAndFallsToZero() {
    Schedule schedule = Schedule.cosine(11, 0.05, 1);
    assertThat(schedule.rateAt(0, NONE)).isZero();
    assertThat(schedule.rateAt(0.5, NONE)).isCloseTo(0.025, within(1e-12));
    assertThat(schedule.rateAt(1, NONE)).isCloseTo(0.05, within(1e-12));
    assertThat(schedule.rateAt(6, NONE)).isCloseTo(0.025, within(1e-12));
    assertThat(schedule.rateAt(11, NONE)).isCloseTo(0, within(1e-12));
  }

  @Test
  void plateauHalvesTheRateAfterItsPatienceWithoutABetterEpoch() {
    Schedule schedule = new Schedule(Schedule.Kind.PLATEAU, 50, 0.2, 0, 3, 0);
    assertThat(schedule.rateAt(4, past(0.3, 0.4, 0.5, 0.45))).isEqualTo(0.2);
    assertThat(schedule.rateAt(6, past(0.3, 0.4, 0.5, 0.45, 0.5, 0.49))).isEqualTo(0.1);
    assertThat(schedule.rateAt(7, past(0.3, 0.4, 0.5, 0.45, 0.5, 0.49, 0.6))).isEqualTo(0.1);
    assertThat(schedule.rateAt(9, past(0.5, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4))).isEqualTo(0.05);
  }

  @Test
  void earlyStoppingWaitsForSoManyEpochsWithoutABetterOne() {
    Schedule schedule = new Schedule(Schedule.Kind.COSINE, 50, 0.2, 0, 3, 2);
    assertThat(schedule.stopsEarly(past(0.3, 0.4, 0.39))).isFalse();
    assertThat(schedule.stopsEarly(past(0.3, 0.4, 0.39, 0.4))).isTrue();
    assertThat(Schedule.cosine(50, 0.2, 0).stopsEarly(past(0.9, 0.1, 0.1, 0.1))).isFalse();
    assertThat(Schedule.bestEpoch(past(0.3, 0.4, 0.39, 0.4))).isEqualTo(2);
  }

  @Test
  void anOptionOutOfRangeIsNamedWithItsValue() {
    assertThatThrownBy(() -> Schedule.cosine(0, 0.1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("epochs must be at least 1, but is 0.0");
    assertThatThrownBy(() -> Schedule.cosine(3, -1, 1)).hasMessageContaining("learningRate");
  }

  private static List<EpochMetrics> past(double... validationAccuracies) {
    List<EpochMetrics> past = new ArrayList<>();
    for (double accuracy : validationAccuracies) {
      past.add(new EpochMetrics(past.size() + 1, 0.1, 1, 0.5, 1, accuracy, 1));
    }
    return past;
  }
}
