package org.humoresque.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.humoresque.recommend.Libraries.NOW;
import static org.humoresque.recommend.Libraries.index;
import static org.humoresque.recommend.Libraries.labelled;
import static org.humoresque.recommend.Libraries.song;
import static org.humoresque.recommend.Libraries.trackIds;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Profile.Typical;
import org.humoresque.recommend.constraint.InLanguages;
import org.humoresque.recommend.constraint.NotLately;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Libraries, profiles and clocks as they should not be. */
class OddInputTest {

  private static final Mood SAD = Emotion.SAD.mood();

  private final Recommender recommender = new Recommender();

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void emptyLibraryGivesNothingByAnyAlgorithm(Algorithm algorithm) {
    Wish wish = wish().withAlgorithm(algorithm).withProfile(typical(1, 2, 3));
    Ranking ranking = recommender.rank(index(), wish);
    assertThat(ranking.choices()).isEmpty();
    assertThat(ranking.relaxations()).isEmpty();
    assertThat(recommender.explain(index(), wish, new TrackId(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void oneSongIsTheAnswerEvenWhereItIsTheOnlyTypicalOne(Algorithm algorithm) {
    SongIndex one = index(song(1, "Ada", -0.5, -0.2));
    Wish wish = wish().withAlgorithm(algorithm).withProfile(typical(1));
    List<Choice> choices = recommender.rank(one, wish).choices();
    assertThat(choices).extracting(Choice::id).containsExactly(new TrackId(1));
    assertThat(choices.get(0).score()).isBetween(0.0, 1.0);
  }

  @Test
  void noSongInTheLanguageSaysSoAndOffersTheNearest() {
    SongIndex songs =
        index(
            labelled(song(1, "Ada", -0.6, -0.3), "language:en"),
            labelled(song(2, "Bert", 0.9, 0.9), "language:en"));
    Ranking ranking =
        recommender.rank(songs, wish().withConstraints(List.of(new InLanguages(Set.of("hi")))));
    assertThat(ranking.choices()).isEmpty();
    assertThat(ranking.relaxations()).hasSize(1);
    assertThat(ranking.relaxations().get(0).givenUp()).containsExactly("in Hindi");
    assertThat(ranking.relaxations().get(0).nearest().get(0).id()).isEqualTo(new TrackId(1));
  }

  @Test
  void typicalSongsThatAreGoneSayNothing() {
    SongIndex songs = index(song(1, "Ada", -0.6, -0.3), song(2, "Bert", 0.1, 0.1));
    assertThat(recommender.rank(songs, wish().withProfile(typical(97, 98, 99))))
        .isEqualTo(recommender.rank(songs, wish()));
  }

  @Test
  void clockThatJumpedNeitherHidesSongsForYearsNorForgetsWhatWasJustHeard() {
    SongIndex songs = index(song(1, "Ada", 0, 0), song(2, "Bert", 0, 0), song(3, "Cleo", 0, 0));
    NotLately constraint =
        new NotLately(
            Map.of(
                new TrackId(1), NOW.plus(Duration.ofDays(9000)),
                new TrackId(2), NOW.plus(Duration.ofMinutes(50))),
            Duration.ofDays(1),
            NOW);
    assertThat(constraint.allows(songs, 0)).isTrue();
    assertThat(constraint.allows(songs, 1)).isFalse();
    assertThat(constraint.allows(songs, 2)).isTrue();
  }

  @Test
  void songHeardInTheFutureHasAScoreInRangeAndNoPauseToTellOf() {
    SongIndex songs = index(song(1, "Ada", -0.6, -0.3));
    Profile profile =
        new Profile(List.of(), List.of(), Map.of(new TrackId(1), NOW.plus(Duration.ofDays(9000))));
    Choice choice = recommender.rank(songs, wish().withProfile(profile)).choices().get(0);
    assertThat(choice.score()).isBetween(0.0, 1.0);
    assertThat(choice.reasons().parts()).allSatisfy(part -> assertThat(part.unheard()).isEmpty());
  }

  @Test
  void weightsOutOfRangeAreRefusedByName() {
    Weights usual = Weights.DEFAULT;
    assertThatThrownBy(() -> usual.with(-1, 0, 0, 0, 0))
        .hasMessage("the weight of profile must be at least 0 and finite, but is -1.0");
    assertThatThrownBy(() -> usual.with(1, 0, 0, 2, 0))
        .hasMessage("trust must be in [0, 1], but is 2.0");
    assertThatThrownBy(() -> usual.with(1, 0, 0, 0, 1.5))
        .hasMessage("emotions must be in [0, 1], but is 1.5");
  }

  private static Wish wish() {
    return Wish.of(Aim.of(SAD, MoodGoal.MATCH), 5, NOW);
  }

  private static Profile typical(long... ids) {
    return Profile.of(new Typical("sad", SAD, trackIds(ids)));
  }
}
