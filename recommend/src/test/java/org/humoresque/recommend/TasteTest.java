package org.humoresque.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.humoresque.recommend.Libraries.NOW;
import static org.humoresque.recommend.Libraries.index;
import static org.humoresque.recommend.Libraries.labelled;
import static org.humoresque.recommend.Libraries.song;
import static org.humoresque.recommend.Libraries.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Feedback.Kind;
import org.junit.jupiter.api.Test;

class TasteTest {

  private static final Mood SAD = Emotion.SAD.mood();

  private final SongIndex songs =
      index(
          labelled(song(1, "A", 0, 0), "genre:folk"),
          labelled(song(2, "B", 0, 0), "genre:folk"),
          labelled(song(3, "C", 0, 0), "genre:metal"));

  @Test
  void likedSongLiftsItselfAndThoseLikeIt() {
    Taste taste = taste(SAD, feedback(1, Kind.LIKE, SAD, NOW));
    assertThat(taste.liking(0)).isGreaterThan(taste.liking(1));
    assertThat(taste.liking(1)).isGreaterThan(taste.liking(2));
    assertThat(taste.liking(2)).isZero();
  }

  @Test
  void dislikePushesAwayAsALikeDraws() {
    Taste liked = taste(SAD, feedback(1, Kind.LIKE, SAD, NOW));
    Taste disliked = taste(SAD, feedback(1, Kind.DISLIKE, SAD, NOW));
    for (int song = 0; song < songs.size(); song++) {
      assertThat(disliked.liking(song)).isCloseTo(-liked.liking(song), within(1e-6));
    }
  }

  @Test
  void takingFeedbackBackLeavesNothing() {
    assertThat(taste(SAD).isSilent()).isTrue();
  }

  @Test
  void laterSkipCountsLess() {
    Taste early = taste(SAD, new Feedback(new TrackId(1), Kind.SKIP, 0.1, SAD, NOW));
    Taste late = taste(SAD, new Feedback(new TrackId(1), Kind.SKIP, 0.9, SAD, NOW));
    assertThat(early.liking(0)).isLessThan(late.liking(0));
    assertThat(late.liking(0)).isNegative();
  }

  @Test
  void whatWasLikedInAnotherMoodCountsLittle() {
    Taste near = taste(SAD, feedback(1, Kind.LIKE, SAD, NOW));
    Taste far = taste(Emotion.HAPPY.mood(), feedback(1, Kind.LIKE, SAD, NOW));
    assertThat(far.isSilent() || far.liking(0) < 0.1 * near.liking(0)).isTrue();
  }

  @Test
  void notThisMoodReachesLessFarThanADislike() {
    Mood near = Mood.clamped(SAD.valence() + 0.4, SAD.arousal());
    Taste disliked = taste(near, feedback(1, Kind.DISLIKE, SAD, NOW));
    Taste notNow = taste(near, feedback(1, Kind.NOT_THIS_MOOD, SAD, NOW));
    assertThat(notNow.liking(0)).isGreaterThan(disliked.liking(0));
  }

  @Test
  void feedbackFadesByHalfWithItsHalfLife() {
    Instant before = NOW.minus(Weights.DEFAULT.feedbackHalfLife());
    assertThat(Taste.remaining(before, NOW, Weights.DEFAULT.feedbackHalfLife()))
        .isCloseTo(0.5, within(1e-9));
    assertThat(taste(SAD, feedback(1, Kind.LIKE, SAD, before)).liking(0))
        .isLessThan(taste(SAD, feedback(1, Kind.LIKE, SAD, NOW)).liking(0));
  }

  @Test
  void clockThatWentBackForgetsNothing() {
    assertThat(Taste.remaining(NOW.plusSeconds(3600), NOW, Duration.ofDays(1))).isEqualTo(1);
  }

  @Test
  void feedbackOnSongsThatAreGoneIsPassedOver() {
    assertThat(taste(SAD, feedback(99, Kind.LIKE, SAD, NOW)).isSilent()).isTrue();
  }

  private static Feedback feedback(long song, Kind kind, Mood mood, Instant at) {
    return new Feedback(new TrackId(song), kind, 0, mood, at);
  }

  private Taste taste(Mood now, Feedback... feedback) {
    Wish wish =
        wish(now, MoodGoal.MATCH, 1)
            .withProfile(new Profile(List.of(), List.of(feedback), Map.of()));
    return new Taste(songs, songs.rarity(), wish);
  }
}
