package org.humoresque.recommend.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.live.MoodFollower.Options;
import org.humoresque.recommend.live.MoodFollower.Presence;
import org.humoresque.recommend.live.MoodFollower.State;
import org.junit.jupiter.api.Test;

class MoodFollowerTest {

  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final Mood HAPPY = Emotion.HAPPY.mood();
  private static final Mood SAD = Emotion.SAD.mood();

  private final MoodFollower follower = new MoodFollower(Options.DEFAULT);

  @Test
  void firstFaceGivesTheMoodAtOnce() {
    State state = see(HAPPY, 0);
    assertThat(state.mood()).contains(HAPPY);
    assertThat(state.changed()).isTrue();
    assertThat(state.presence()).isEqualTo(Presence.HERE);
  }

  @Test
  void changeThatLastsIsFollowedAndOneThatDoesNotIsNot() {
    hold(HAPPY, 0, 20);
    State glance = hold(SAD, 20, 22);
    assertThat(glance.mood()).contains(HAPPY);
    State back = hold(HAPPY, 22, 40);
    assertThat(back.mood()).contains(HAPPY);
    State lasting = hold(SAD, 40, 60);
    assertThat(lasting.mood().orElseThrow().distance(SAD)).isLessThan(0.3);
  }

  @Test
  void moodThatFlipsEveryFewSecondsIsHeld() {
    hold(HAPPY, 0, 20);
    int changes = 0;
    for (int second = 20; second < 80; second += 4) {
      for (int tenth = 0; tenth < 40; tenth++) {
        Mood mood = second / 4 % 2 == 0 ? SAD : HAPPY;
        changes += follower.see(mood, 0.8, at(second + tenth / 10.0)).changed() ? 1 : 0;
      }
    }
    assertThat(changes).isLessThanOrEqualTo(1);
  }

  @Test
  void noiseAroundOneMoodNeverChangesIt() {
    Random random = new Random(1);
    int changes = 0;
    for (int i = 0; i < 600; i++) {
      Mood noisy = Mood.clamped(0.3 * random.nextGaussian(), 0.3 * random.nextGaussian());
      changes += follower.see(noisy, 0.6, at(i / 10.0)).changed() ? 1 : 0;
    }
    // The first reading alone may have been far off.
    assertThat(changes).isLessThanOrEqualTo(2);
  }

  @Test
  void unsureReadingsMoveLittle() {
    hold(HAPPY, 0, 20);
    for (int i = 0; i < 20; i++) {
      follower.see(SAD, 0.02, at(20 + i / 10.0));
    }
    State state = follower.see(SAD, 0, at(22));
    assertThat(state.smoothed().orElseThrow().distance(HAPPY)).isLessThan(0.1);
  }

  @Test
  void missingFaceKeepsTheMoodAndSaysSo() {
    hold(HAPPY, 0, 10);
    assertThat(follower.miss(at(11)).presence()).isEqualTo(Presence.HERE);
    State away = follower.miss(at(30));
    assertThat(away.presence()).isEqualTo(Presence.AWAY);
    assertThat(away.mood()).contains(HAPPY);
    assertThat(see(HAPPY, 31).presence()).isEqualTo(Presence.HERE);
  }

  @Test
  void nobodyYetHasNoMood() {
    State state = follower.miss(START);
    assertThat(state.presence()).isEqualTo(Presence.NOBODY_YET);
    assertThat(state.mood()).isEmpty();
  }

  @Test
  void clockThatGoesBackStandsStill() {
    hold(HAPPY, 0, 10);
    State state = follower.see(SAD, 1, at(-1000));
    assertThat(state.mood()).contains(HAPPY);
    assertThat(follower.see(HAPPY, 1, at(11)).presence()).isEqualTo(Presence.HERE);
  }

  @Test
  void valuesOutOfRangeAreRefusedByName() {
    assertThatThrownBy(() -> follower.see(HAPPY, 1.5, START))
        .hasMessage("confidence must be in [0, 1], but is 1.5");
    assertThatThrownBy(() -> new Options(Duration.ZERO, 0.3, Duration.ZERO, Duration.ZERO))
        .hasMessage("halfLife must be above 0, but is PT0S");
  }

  private State hold(Mood mood, int from, int to) {
    State state = see(mood, from);
    for (int tenth = 1; tenth < 10 * (to - from); tenth++) {
      state = follower.see(mood, 0.8, at(from + tenth / 10.0));
    }
    return state;
  }

  private State see(Mood mood, double second) {
    return follower.see(mood, 0.8, at(second));
  }

  private static Instant at(double second) {
    return START.plusMillis((long) (1000 * second));
  }
}
