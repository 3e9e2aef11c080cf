package org.humoresque.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.humoresque.recommend.Libraries.track;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.junit.jupiter.api.Test;

class RecommenderTest {

  private static final Mood HAPPY = Emotion.HAPPY.mood();

  private final Recommender recommender = new Recommender();

  @Test
  void nearestMoodComesFirst() {
    List<MoodedTrack> library =
        List.of(track(1, "A", -0.8, -0.5), track(2, "B", 0.8, 0.5), track(3, "C", 0.2, 0.1));
    assertThat(ids(recommender.rank(library, HAPPY, MoodGoal.MATCH, 3)))
        .containsExactly(2L, 3L, 1L);
  }

  @Test
  void scoreIsOneAtTheTargetAndZeroInTheFarthestCorner() {
    List<MoodedTrack> library = List.of(track(1, "A", 1, 1), track(2, "B", -1, -1));
    assertThat(recommender.rank(library, new Mood(1, 1), MoodGoal.MATCH, 2))
        .extracting(RankedTrack::score)
        .containsExactly(1.0, 0.0);
  }

  @Test
  void ofTwoEquallyNearTracksTheOneKnownForSureComesFirst() {
    List<MoodedTrack> library = List.of(track(1, "A", HAPPY, 0.3), track(2, "B", HAPPY, 0.9));
    assertThat(ids(recommender.rank(library, HAPPY, MoodGoal.MATCH, 2))).containsExactly(2L, 1L);
  }

  @Test
  void clearlyNearerGuessBeatsAFarCertainty() {
    List<MoodedTrack> library =
        List.of(track(1, "A", HAPPY, 0.3), track(2, "B", new Mood(0.1, 0), 1));
    assertThat(ids(recommender.rank(library, HAPPY, MoodGoal.MATCH, 1))).containsExactly(1L);
  }

  @Test
  void sameArtistNeverFollowsWhileAnotherIsLeft() {
    List<MoodedTrack> library =
        List.of(
            track(1, "A", 0.8, 0.5),
            track(2, "a ", 0.79, 0.5),
            track(3, "B", -0.5, 0),
            track(4, "A", 0.78, 0.5));
    assertThat(ids(recommender.rank(library, HAPPY, MoodGoal.MATCH, 4)))
        .containsExactly(1L, 3L, 2L, 4L);
  }

  @Test
  void greedyDeadEndIsAvoided() {
    List<MoodedTrack> library =
        List.of(track(1, "B", 0.8, 0.5), track(2, "A", 0.5, 0.4), track(3, "A", 0.4, 0.4));
    assertThat(ids(recommender.rank(library, HAPPY, MoodGoal.MATCH, 3)))
        .containsExactly(2L, 1L, 3L);
    assertThat(ids(recommender.rank(library, HAPPY, MoodGoal.MATCH, 2))).containsExactly(1L, 2L);
  }

  @Test
  void libraryOfOneArtistIsPlayedAllTheSame() {
    List<MoodedTrack> library = List.of(track(1, "A", 0.1, 0), track(2, "A", 0.8, 0.5));
    assertThat(ids(recommender.rank(library, HAPPY, MoodGoal.MATCH, 5))).containsExactly(2L, 1L);
  }

  @Test
  void tracksWithoutAnArtistMayFollowEachOther() {
    List<MoodedTrack> library =
        List.of(track(1, "", 0.8, 0.5), track(2, "", 0.7, 0.5), track(3, "B", 0, 0));
    assertThat(ids(recommender.rank(library, HAPPY, MoodGoal.MATCH, 3)))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void trackThatIsListedTwiceIsChosenOnceByItsBetterEntry() {
    List<MoodedTrack> library =
        List.of(track(1, "A", 0, 0), track(1, "A", 0.8, 0.5), track(2, "B", 0.1, 0.5));
    List<RankedTrack> ranked = recommender.rank(library, HAPPY, MoodGoal.MATCH, 5);
    assertThat(ids(ranked)).containsExactly(1L, 2L);
    assertThat(ranked.get(0).track().mood().mood()).isEqualTo(new Mood(0.8, 0.5));
  }

  @Test
  void equalScoresAreOrderedById() {
    List<MoodedTrack> library =
        List.of(track(7, "A", 0.8, 0.5), track(3, "B", 0.8, 0.5), track(5, "C", 0.8, 0.5));
    assertThat(ids(recommender.rank(library, HAPPY, MoodGoal.MATCH, 3)))
        .containsExactly(3L, 5L, 7L);
  }

  @Test
  void goalDecidesWhatIsNear() {
    List<MoodedTrack> library =
        List.of(track(1, "A", -0.6, -0.3), track(2, "B", 0.4, 0.1), track(3, "C", 0.1, -0.5));
    Mood sad = Emotion.SAD.mood();
    assertThat(ids(recommender.rank(library, sad, MoodGoal.MATCH, 1))).containsExactly(1L);
    assertThat(ids(recommender.rank(library, sad, MoodGoal.LIFT, 1))).containsExactly(2L);
    assertThat(ids(recommender.rank(library, sad, MoodGoal.CALM, 1))).containsExactly(3L);
  }

  @Test
  void reasonsSumToTheScore() {
    RankedTrack ranked =
        recommender
            .rank(List.of(track(1, "A", new Mood(0.3, -0.2), 0.6)), HAPPY, MoodGoal.CALM, 1)
            .get(0);
    assertThat(ranked.reasons().total()).isCloseTo(ranked.score(), within(1e-12));
    assertThat(ranked.reasons().target()).isEqualTo(MoodGoal.CALM.target(HAPPY));
  }

  @Test
  void largeLibraryOfMostlyOneArtistStillAlternatesAndAHugeCountTakesAll() {
    List<MoodedTrack> library = new ArrayList<>();
    for (int id = 1; id <= 3000; id++) {
      library.add(track(id, id <= 2990 ? "A" : "B", id <= 2990 ? 0.8 : -0.8, 0.5));
    }
    assertThat(ids(recommender.rank(library, HAPPY, MoodGoal.MATCH, 5)))
        .containsExactly(1L, 2991L, 2L, 2992L, 3L);
    assertThat(recommender.rank(library, HAPPY, MoodGoal.MATCH, Integer.MAX_VALUE)).hasSize(3000);
  }

  @Test
  void emptyLibraryGivesAnEmptyList() {
    assertThat(recommender.rank(List.of(), HAPPY, MoodGoal.MATCH, 10)).isEmpty();
  }

  @Test
  void countBelowOneIsRefusedWithItsValue() {
    assertThatThrownBy(() -> recommender.rank(List.of(), HAPPY, MoodGoal.MATCH, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be at least 1, but is 0");
  }

  private static List<Long> ids(List<RankedTrack> ranked) {
    return ranked.stream().map(track -> track.track().track().id().value()).toList();
  }
}
