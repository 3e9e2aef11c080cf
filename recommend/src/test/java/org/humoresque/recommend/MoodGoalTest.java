package org.humoresque.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.junit.jupiter.api.Test;

class MoodGoalTest {

  @Property
  void matchingStaysWhereTheListenerIs(
      @ForAll @DoubleRange(min = -1, max = 1) double valence,
      @ForAll @DoubleRange(min = -1, max = 1) double arousal) {
    Mood now = new Mood(valence, arousal);
    assertThat(MoodGoal.MATCH.target(now)).isEqualTo(now);
  }

  @Property
  void liftingNeverLowersAnything(
      @ForAll @DoubleRange(min = -1, max = 1) double valence,
      @ForAll @DoubleRange(min = -1, max = 1) double arousal) {
    Mood target = MoodGoal.LIFT.target(new Mood(valence, arousal));
    assertThat(target.valence()).isGreaterThanOrEqualTo(valence);
    assertThat(target.arousal()).isGreaterThanOrEqualTo(arousal);
  }

  @Property
  void calmingNeverExcitesAndNeverSaddens(
      @ForAll @DoubleRange(min = -1, max = 1) double valence,
      @ForAll @DoubleRange(min = -1, max = 1) double arousal) {
    Mood target = MoodGoal.CALM.target(new Mood(valence, arousal));
    assertThat(target.valence()).isGreaterThanOrEqualTo(valence);
    assertThat(target.arousal()).isLessThanOrEqualTo(arousal);
  }

  @Test
  void liftingSomeoneSadAimsAtABrightAndLivelierMood() {
    Mood target = MoodGoal.LIFT.target(Emotion.SAD.mood());
    assertThat(target.valence()).isCloseTo(0.378, within(1e-9));
    assertThat(target.arousal()).isCloseTo(0.12, within(1e-9));
  }

  @Test
  void calmingSomeoneAngryAimsAtAQuietMoodNoLongerUnpleasant() {
    Mood target = MoodGoal.CALM.target(Emotion.ANGRY.mood());
    assertThat(target.valence()).isCloseTo(0.127, within(1e-9));
    assertThat(target.arousal()).isCloseTo(-0.282, within(1e-9));
  }

  @Test
  void goalIsReadByItsLabelInAnyCase() {
    for (MoodGoal goal : MoodGoal.values()) {
      assertThat(MoodGoal.parse(goal.label())).isEqualTo(goal);
    }
    assertThat(MoodGoal.parse(" Lift ")).isEqualTo(MoodGoal.LIFT);
  }

  @Test
  void unknownGoalIsRefusedWithTheAllowedOnes() {
    assertThatThrownBy(() -> MoodGoal.parse("party"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown goal 'party'; allowed: match, lift, calm, focus, energise");
  }
}
