package org.humoresque.recommend.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Aim;
import org.humoresque.recommend.FeatureLabel;
import org.humoresque.recommend.FeatureLabel.Kind;
import org.humoresque.recommend.MusicalKey;
import org.humoresque.recommend.Song;
import org.humoresque.recommend.SongIndex;
import org.humoresque.recommend.Sound;
import org.humoresque.recommend.Wish;
import org.humoresque.recommend.constraint.NotExplicit;
import org.humoresque.recommend.journey.Journey.Way;
import org.junit.jupiter.api.Test;

class JourneyPlannerTest {

  private static final Mood SAD = Emotion.SAD.mood();
  private static final Mood HAPPY = Emotion.HAPPY.mood();

  private final JourneyPlanner planner = new JourneyPlanner();
  private final SongIndex library = library(2000, 100);

  @Test
  void stepwiseJourneyBeginsWhereThePersonIsAndEndsAtTheTarget() {
    List<Leg> legs = plan(library, Way.STEPWISE, Length.ofSongs(8));
    assertThat(legs).hasSize(8);
    assertThat(legs.get(0).waypoint()).isEqualTo(SAD);
    assertThat(legs.get(7).waypoint().distance(HAPPY)).isLessThan(1e-9);
    for (Leg leg : legs) {
      assertThat(mood(library, leg).distance(leg.waypoint())).isLessThan(0.35);
    }
  }

  @Test
  void valenceRisesStepByStep() {
    List<Leg> legs = plan(library, Way.STEPWISE, Length.ofSongs(8));
    assertThat(mood(library, legs.get(3)).valence())
        .isBetween(mood(library, legs.get(0)).valence(), mood(library, legs.get(7)).valence());
  }

  @Test
  void journeyAtOnceIsAtTheTargetFromTheFirstSong() {
    for (Leg leg : plan(library, Way.AT_ONCE, Length.ofSongs(5))) {
      assertThat(leg.waypoint()).isEqualTo(HAPPY);
      assertThat(mood(library, leg).distance(HAPPY)).isLessThan(0.35);
    }
  }

  @Test
  void noSongComesTwiceAndNoArtistTwiceInARow() {
    List<Leg> legs = plan(library, Way.STEPWISE, Length.ofSongs(30));
    assertThat(legs.stream().map(leg -> leg.choice().id())).doesNotHaveDuplicates();
    for (int i = 1; i < legs.size(); i++) {
      assertThat(artist(library, legs.get(i))).isNotEqualTo(artist(library, legs.get(i - 1)));
    }
  }

  @Test
  void songsConnectMoreSmoothlyThanChanceHasIt() {
    List<Leg> legs = plan(library, Way.STEPWISE, Length.ofSongs(20));
    double planned = legs.stream().skip(1).mapToDouble(Leg::smoothness).average().orElseThrow();
    double chance = 0;
    for (int i = 0; i < 1000; i++) {
      chance += Transition.smoothness(library, i, i + 1) / 1000;
    }
    assertThat(planned).isGreaterThan(chance + 0.15);
  }

  @Test
  void journeyByTimeTakesAboutThatTime() {
    List<Leg> legs = plan(library, Way.STEPWISE, Length.ofTime(Duration.ofMinutes(30)));
    int seconds =
        legs.stream()
            .mapToInt(leg -> library.seconds(library.find(leg.choice().id()).orElseThrow()))
            .sum();
    assertThat(seconds).isBetween(24 * 60, 36 * 60);
  }

  @Test
  void smallLibraryIsPlayedWhole() {
    assertThat(plan(library(3, 1), Way.STEPWISE, Length.ofSongs(10))).hasSize(3);
    assertThat(plan(library(1, 1), Way.STEPWISE, Length.ofSongs(10))).hasSize(1);
    assertThat(plan(SongIndex.of(List.of()), Way.STEPWISE, Length.ofSongs(10))).isEmpty();
  }

  @Test
  void constraintsHold() {
    Wish wish = wish().withConstraints(List.of(new NotExplicit()));
    for (Leg leg :
        planner.plan(library, wish, new Journey(SAD, HAPPY, Way.STEPWISE, Length.ofSongs(20)))) {
      assertThat(library.has(library.find(leg.choice().id()).orElseThrow(), NotExplicit.EXPLICIT))
          .isFalse();
    }
  }

  @Test
  void lengthsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Length.ofSongs(0))
        .hasMessage("a journey has 1 to 200 songs, but 0 are asked for");
    assertThatThrownBy(() -> Length.ofTime(Duration.ofDays(1)))
        .hasMessage("a journey takes from 1 minute to 12 hours, but PT24H are asked for");
  }

  @Test
  void sameTempoKeyAndLoudnessIsPerfectlySmoothAndTheDoubleTempoIsTheSame() {
    SongIndex two =
        SongIndex.of(List.of(song(1, "a", SAD, sound(80, 0)), song(2, "b", SAD, sound(160, 0))));
    assertThat(Transition.smoothness(two, 0, 1)).isCloseTo(1, within(1e-6));
  }

  @Test
  void nothingKnownIsTheMiddle() {
    SongIndex two =
        SongIndex.of(List.of(song(1, "a", SAD, Sound.UNHEARD), song(2, "b", SAD, Sound.UNHEARD)));
    assertThat(Transition.smoothness(two, 0, 1)).isEqualTo(0.5);
  }

  private List<Leg> plan(SongIndex songs, Way way, Length length) {
    return planner.plan(songs, wish(), new Journey(SAD, HAPPY, way, length));
  }

  private static Wish wish() {
    return Wish.of(Aim.at(SAD, HAPPY), 1, Instant.parse("2026-11-21T12:00:00Z"));
  }

  private static Mood mood(SongIndex songs, Leg leg) {
    return songs.mood(songs.find(leg.choice().id()).orElseThrow());
  }

  private static List<FeatureLabel> artist(SongIndex songs, Leg leg) {
    return songs.labels(songs.find(leg.choice().id()).orElseThrow()).stream()
        .filter(label -> label.kind() == Kind.ARTIST)
        .toList();
  }

  private static SongIndex library(int size, int artists) {
    Random random = new Random(1);
    List<Song> songs = new ArrayList<>();
    for (int id = 1; id <= size; id++) {
      Mood mood = new Mood(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
      songs.add(
          song(
              id,
              "artist " + random.nextInt(artists),
              mood,
              sound(60 + random.nextInt(100), random.nextInt(12))));
    }
    return SongIndex.of(songs);
  }

  private static Sound sound(double tempo, int tonic) {
    return new Sound(
        OptionalDouble.of(tempo),
        Optional.of(new MusicalKey(tonic, true)),
        OptionalDouble.of(-14),
        Optional.empty());
  }

  private static Song song(int id, String artist, Mood mood, Sound sound) {
    Set<FeatureLabel> labels =
        id % 3 == 0
            ? Set.of(new FeatureLabel(Kind.ARTIST, artist), NotExplicit.EXPLICIT)
            : Set.of(new FeatureLabel(Kind.ARTIST, artist));
    return new Song(
        new TrackId(id), mood, 0.8, labels, sound, Duration.ofSeconds(120 + id % 180), true);
  }
}
