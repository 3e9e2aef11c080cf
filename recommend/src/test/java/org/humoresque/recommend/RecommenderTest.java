package org.humoresque.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.humoresque.recommend.Libraries.index;
import static org.humoresque.recommend.Libraries.labelled;
import static org.humoresque.recommend.Libraries.song;
import static org.humoresque.recommend.Libraries.sounding;
import static org.humoresque.recommend.Libraries.trackIds;
import static org.humoresque.recommend.Libraries.wish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Explanation.Kind;
import org.humoresque.recommend.Profile.Typical;
import org.humoresque.recommend.constraint.InLanguages;
import org.humoresque.recommend.constraint.NotAmong;
import org.humoresque.recommend.constraint.OfLength;
import org.junit.jupiter.api.Test;

class RecommenderTest {

  private static final Mood HAPPY = Emotion.HAPPY.mood();

  private final Recommender recommender = new Recommender();

  @Test
  void nearestMoodComesFirst() {
    SongIndex library =
        index(song(1, "A", -0.8, -0.5), song(2, "B", 0.8, 0.5), song(3, "C", 0.2, 0.1));
    assertThat(ids(library, HAPPY, MoodGoal.MATCH, 3)).containsExactly(2L, 3L, 1L);
  }

  @Test
  void scoreIsOneAtTheTargetAndZeroInTheFarthestCorner() {
    SongIndex library = index(song(1, "A", 1, 1), song(2, "B", -1, -1));
    assertThat(recommender.rank(library, wish(new Mood(1, 1), MoodGoal.MATCH, 2)).choices())
        .extracting(Choice::score)
        .containsExactly(1.0, 0.0);
  }

  @Test
  void ofTwoEquallyNearSongsTheOneKnownForSureComesFirst() {
    SongIndex library = index(song(1, "A", HAPPY, 0.3), song(2, "B", HAPPY, 0.9));
    assertThat(ids(library, HAPPY, MoodGoal.MATCH, 2)).containsExactly(2L, 1L);
  }

  @Test
  void clearlyNearerGuessBeatsAFarCertainty() {
    SongIndex library = index(song(1, "A", HAPPY, 0.3), song(2, "B", new Mood(0.1, 0), 1));
    assertThat(ids(library, HAPPY, MoodGoal.MATCH, 1)).containsExactly(1L);
  }

  @Test
  void sameArtistNeverFollowsWhileAnotherIsLeft() {
    SongIndex library =
        index(
            song(1, "A", 0.8, 0.5),
            song(2, "a ", 0.79, 0.5),
            song(3, "B", -0.5, 0),
            song(4, "A", 0.78, 0.5));
    assertThat(ids(library, HAPPY, MoodGoal.MATCH, 4)).containsExactly(1L, 3L, 2L, 4L);
  }

  @Test
  void greedyDeadEndIsAvoided() {
    SongIndex library =
        index(song(1, "B", 0.8, 0.5), song(2, "A", 0.5, 0.4), song(3, "A", 0.4, 0.4));
    assertThat(ids(library, HAPPY, MoodGoal.MATCH, 3)).containsExactly(2L, 1L, 3L);
    assertThat(ids(library, HAPPY, MoodGoal.MATCH, 2)).containsExactly(1L, 2L);
  }

  @Test
  void libraryOfOneArtistIsPlayedAllTheSame() {
    SongIndex library = index(song(1, "A", 0.1, 0), song(2, "A", 0.8, 0.5));
    assertThat(ids(library, HAPPY, MoodGoal.MATCH, 5)).containsExactly(2L, 1L);
  }

  @Test
  void songsWithoutAnArtistMayFollowEachOther() {
    SongIndex library = index(song(1, "", 0.8, 0.5), song(2, "", 0.7, 0.5), song(3, "B", 0, 0));
    assertThat(ids(library, HAPPY, MoodGoal.MATCH, 3)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void songThatIsListedTwiceIsRefused() {
    assertThatThrownBy(() -> index(song(7, "A", 0, 0), song(7, "A", 0.8, 0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the song 7 is listed twice");
  }

  @Test
  void equalScoresAreOrderedById() {
    SongIndex library =
        index(song(7, "A", 0.8, 0.5), song(3, "B", 0.8, 0.5), song(5, "C", 0.8, 0.5));
    assertThat(ids(library, HAPPY, MoodGoal.MATCH, 3)).containsExactly(3L, 5L, 7L);
  }

  @Test
  void goalDecidesWhatIsNear() {
    SongIndex library =
        index(song(1, "A", -0.6, -0.3), song(2, "B", 0.4, 0.1), song(3, "C", 0.1, -0.5));
    Mood sad = Emotion.SAD.mood();
    assertThat(ids(library, sad, MoodGoal.MATCH, 1)).containsExactly(1L);
    assertThat(ids(library, sad, MoodGoal.LIFT, 1)).containsExactly(2L);
    assertThat(ids(library, sad, MoodGoal.CALM, 1)).containsExactly(3L);
  }

  @Test
  void reasonsSumToTheScoreWithEverythingKnown() {
    SongIndex library =
        index(
            sounding(labelled(song(1, "A", 0.3, -0.2), "genre:rock"), sound(1, 0)),
            sounding(labelled(song(2, "B", 0.5, 0.2), "genre:rock"), sound(0.6, 0.8)),
            labelled(song(3, "C", 0.7, 0.6), "genre:folk"));
    for (Choice choice :
        recommender.rank(library, knowing(wish(HAPPY, MoodGoal.CALM, 3))).choices()) {
      assertThat(choice.reasons().total()).isCloseTo(choice.score(), within(1e-9));
      assertThat(choice.reasons().parts())
          .extracting(Explanation.Part::kind)
          .contains(Kind.MOOD, Kind.TRUST, Kind.LIKING, Kind.NOVELTY);
    }
  }

  @Test
  void largeLibraryOfMostlyOneArtistStillAlternatesAndAHugeCountTakesAll() {
    List<Song> songs = new ArrayList<>();
    for (int id = 1; id <= 3000; id++) {
      songs.add(song(id, id <= 2990 ? "A" : "B", id <= 2990 ? 0.8 : -0.8, 0.5));
    }
    SongIndex library = SongIndex.of(songs);
    assertThat(ids(library, HAPPY, MoodGoal.MATCH, 5)).containsExactly(1L, 2991L, 2L, 2992L, 3L);
    assertThat(ids(library, HAPPY, MoodGoal.MATCH, Integer.MAX_VALUE)).hasSize(3000);
  }

  @Test
  void emptyLibraryGivesAnEmptyList() {
    Ranking ranking = recommender.rank(index(), wish(HAPPY, MoodGoal.MATCH, 10));
    assertThat(ranking.choices()).isEmpty();
    assertThat(ranking.relaxations()).isEmpty();
  }

  @Test
  void countBelowOneIsRefusedWithItsValue() {
    assertThatThrownBy(() -> wish(HAPPY, MoodGoal.MATCH, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be at least 1, but is 0");
  }

  @Test
  void typicalSongsDrawSongsLikeThemByLabels() {
    SongIndex library =
        index(
            labelled(song(1, "A", 0.8, 0.5), "genre:folk"),
            labelled(song(2, "B", 0.8, 0.5), "genre:rock"),
            labelled(song(3, "C", 0.7, 0.5), "genre:rock"),
            labelled(song(4, "D", 0.8, 0.5), "genre:folk"));
    Wish wish =
        wish(HAPPY, MoodGoal.MATCH, 4)
            .withProfile(Profile.of(Typical.of(Emotion.HAPPY, trackIds(3))));
    assertThat(ids(library, wish)).startsWith(2L);
    Choice first = recommender.rank(library, wish).choices().get(0);
    assertThat(first.reasons().part(Kind.PROFILE).flatMap(Explanation.Part::like))
        .contains(new Explanation.Likeness(new TrackId(3), "happy"));
  }

  @Test
  void typicalSongsDrawSongsThatSoundLikeThem() {
    SongIndex library =
        index(
            sounding(song(1, "A", 0.8, 0.5), sound(1, 0)),
            sounding(song(2, "B", 0.8, 0.5), sound(-1, 0)),
            sounding(song(3, "C", 0.8, 0.5), sound(0.8, 0.6)),
            song(4, "D", 0.8, 0.5));
    Wish wish =
        wish(HAPPY, MoodGoal.MATCH, 4)
            .withProfile(Profile.of(Typical.of(Emotion.HAPPY, trackIds(1))));
    assertThat(ids(library, wish)).containsExactly(1L, 3L, 4L, 2L);
  }

  @Test
  void typicalSongsOfAFarMoodSayNothing() {
    SongIndex library = index(labelled(song(1, "A", 0.8, 0.5), "genre:rock"));
    Wish wish =
        wish(HAPPY, MoodGoal.MATCH, 1)
            .withProfile(Profile.of(Typical.of(Emotion.SAD, trackIds(1))));
    assertThat(recommender.rank(library, wish).choices().get(0).reasons().part(Kind.PROFILE))
        .isEmpty();
  }

  @Test
  void constraintsKeepSongsOut() {
    SongIndex library =
        index(
            labelled(song(1, "A", 0.8, 0.5), "language:en"),
            labelled(song(2, "B", 0.7, 0.5), "language:hi"),
            song(3, "C", 0.6, 0.5));
    Wish wish = wish(HAPPY, MoodGoal.MATCH, 3);
    assertThat(ids(library, wish.withConstraints(List.of(new InLanguages(Set.of("hi"))))))
        .containsExactly(2L);
    assertThat(
            ids(library, wish.withConstraints(List.of(new NotAmong(Set.of(new TrackId(1)), "")))))
        .containsExactly(2L, 3L);
  }

  @Test
  void contradictionSaysWhatToGiveUpAndWhatThereWouldBe() {
    SongIndex library = index(labelled(song(1, "A", 0.8, 0.5), "language:en"), song(2, "B", 0, 0));
    Ranking ranking =
        recommender.rank(
            library,
            wish(HAPPY, MoodGoal.MATCH, 3)
                .withConstraints(
                    List.of(
                        new InLanguages(Set.of("hi")),
                        new OfLength(Duration.ZERO, Duration.ofMinutes(9)))));
    assertThat(ranking.choices()).isEmpty();
    assertThat(ranking.allowed()).isZero();
    assertThat(ranking.relaxations()).hasSize(1);
    assertThat(ranking.relaxations().get(0).givenUp()).containsExactly("in Hindi");
    assertThat(ranking.relaxations().get(0).songs()).isEqualTo(2);
    assertThat(ranking.relaxations().get(0).nearest().get(0).id()).isEqualTo(new TrackId(1));
  }

  @Test
  void whereNoSingleConstraintIsToBlameTheFewestTogetherAreNamed() {
    SongIndex library = index(labelled(song(1, "A", 0.8, 0.5), "language:en"));
    Ranking ranking =
        recommender.rank(
            library,
            wish(HAPPY, MoodGoal.MATCH, 3)
                .withConstraints(
                    List.of(
                        new InLanguages(Set.of("hi")),
                        new OfLength(Duration.ofMinutes(5), Duration.ofMinutes(9)))));
    assertThat(ranking.relaxations()).hasSize(1);
    assertThat(ranking.relaxations().get(0).givenUp())
        .containsExactly("in Hindi", "between 5:00 and 9:00 long");
  }

  @Test
  void songThatWasNotChosenIsExplained() {
    SongIndex library = index(song(1, "A", 0.8, 0.5), song(2, "B", 0, 0), song(3, "C", -1, -1));
    Wish wish =
        wish(HAPPY, MoodGoal.MATCH, 1)
            .withConstraints(List.of(new NotAmong(Set.of(new TrackId(3)), "not a lament")));
    Verdict verdict = recommender.explain(library, wish, new TrackId(3)).orElseThrow();
    assertThat(verdict.place()).isEqualTo(3);
    assertThat(verdict.objections()).containsExactly("not a lament");
    assertThat(recommender.explain(library, wish, new TrackId(9))).isEmpty();
  }

  private static Sound sound(double x, double y) {
    return new Sound(
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.of(new float[] {(float) x, (float) y}));
  }

  /** A wish of somebody of whom everything is known. */
  private static Wish knowing(Wish wish) {
    Feedback liked =
        new Feedback(new TrackId(1), Feedback.Kind.LIKE, 1, wish.aim().now(), Libraries.NOW);
    return wish.withProfile(
        new Profile(
            List.of(new Typical("calm", wish.aim().target(), trackIds(2))),
            List.of(liked),
            Map.of(new TrackId(3), Libraries.NOW.minus(Duration.ofDays(8)))));
  }

  private List<Long> ids(SongIndex library, Mood now, MoodGoal goal, int count) {
    return ids(library, wish(now, goal, count));
  }

  private List<Long> ids(SongIndex library, Wish wish) {
    return recommender.rank(library, wish).choices().stream().map(it -> it.id().value()).toList();
  }
}
