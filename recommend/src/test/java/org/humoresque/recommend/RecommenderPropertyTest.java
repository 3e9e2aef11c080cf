package org.humoresque.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Profile.Typical;

class RecommenderPropertyTest {

  private final Recommender recommender = new Recommender();

  @Property(edgeCases = EdgeCasesMode.NONE)
  void asManySongsAsAskedForOrAllAndNoneTwice(
      @ForAll("libraries") List<Song> library,
      @ForAll("moods") Mood now,
      @ForAll MoodGoal goal,
      @ForAll Algorithm algorithm,
      @ForAll @IntRange(min = 1, max = 30) int count) {
    List<Choice> choices = choices(library, wish(now, goal, count).withAlgorithm(algorithm));
    assertThat(choices).hasSize(Math.min(count, library.size()));
    assertThat(choices.stream().map(Choice::id)).doesNotHaveDuplicates();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void scoresFallAndTheirReasonsSumToThem(
      @ForAll("libraries") List<Song> library,
      @ForAll("moods") Mood now,
      @ForAll MoodGoal goal,
      @ForAll Algorithm algorithm) {
    List<Song> alone = library.stream().map(RecommenderPropertyTest::withoutArtist).toList();
    double last = 1;
    for (Choice choice : choices(alone, wish(now, goal, 30).withAlgorithm(algorithm))) {
      assertThat(choice.score()).isBetween(0.0, last);
      assertThat(choice.reasons().total())
          .isCloseTo(choice.score(), org.assertj.core.api.Assertions.within(1e-9));
      last = choice.score();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void orderOfTheLibraryDoesNotMatter(
      @ForAll("libraries") List<Song> library,
      @ForAll("moods") Mood now,
      @ForAll MoodGoal goal,
      @ForAll @IntRange(min = 1, max = 12) int count,
      @ForAll Random random) {
    List<Song> shuffled = new ArrayList<>(library);
    Collections.shuffle(shuffled, random);
    assertThat(choices(shuffled, wish(now, goal, count)))
        .isEqualTo(choices(library, wish(now, goal, count)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void listIsTheOneThatScoringEverySongWouldGive(
      @ForAll("libraries") List<Song> library, @ForAll("moods") Mood now) {
    SongIndex songs =
        SongIndex.of(library.stream().map(RecommenderPropertyTest::withoutArtist).toList());
    Wish wish = wish(now, MoodGoal.MATCH, 30);
    Scoring scoring = wish.algorithm().scoring(songs, wish);
    List<TrackId> expected = new ArrayList<>();
    for (int song = 0; song < songs.size(); song++) {
      assertThat(scoring.bound(song)).isGreaterThanOrEqualTo(scoring.score(song));
      expected.add(songs.id(song));
    }
    expected.sort(
        java.util.Comparator.comparingDouble(
                (TrackId id) -> -scoring.score(songs.find(id).orElseThrow()))
            .thenComparingLong(TrackId::value));
    assertThat(recommender.rank(songs, wish).choices().stream().map(Choice::id))
        .containsExactlyElementsOf(expected);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void noArtistFollowsThemselfWhereAnyListCanAvoidIt(
      @ForAll("smallLibraries") List<Song> library,
      @ForAll("moods") Mood now,
      @ForAll @IntRange(min = 1, max = 7) int count) {
    List<Song> ranked =
        choices(library, wish(now, MoodGoal.MATCH, count)).stream()
            .map(choice -> library.get((int) choice.id().value() - 1))
            .toList();
    boolean avoidable = canAlternate(library, ranked.size(), "", new HashSet<>());
    for (int i = 1; i < ranked.size(); i++) {
      String artist = artist(ranked.get(i));
      if (artist.isEmpty() || !artist.equals(artist(ranked.get(i - 1)))) {
        continue;
      }
      assertThat(avoidable).isFalse();
      assertThat(artistsLeft(library, ranked.subList(0, i)))
          .as("artists left at " + i)
          .containsOnly(artist);
    }
  }

  private List<Choice> choices(List<Song> library, Wish wish) {
    return recommender.rank(SongIndex.of(library), wish).choices();
  }

  /** A wish of somebody with typical songs and feedback. */
  private static Wish wish(Mood now, MoodGoal goal, int count) {
    Profile profile =
        new Profile(
            List.of(new Typical("some", goal.target(now), Libraries.trackIds(1, 2, 99))),
            List.of(
                new Feedback(new TrackId(3), Feedback.Kind.DISLIKE, 1, now, Libraries.NOW),
                new Feedback(new TrackId(4), Feedback.Kind.LIKE, 1, now, Libraries.NOW)),
            java.util.Map.of(new TrackId(5), Libraries.NOW.plusSeconds(60)));
    return Libraries.wish(now, goal, count).withProfile(profile);
  }

  private static Song withoutArtist(Song song) {
    return Libraries.sounding(
        Libraries.song(song.id().value(), "", song.mood(), song.confidence()), song.sound());
  }

  private static boolean canAlternate(
      List<Song> library, int length, String last, Set<TrackId> used) {
    if (length == 0) {
      return true;
    }
    for (Song song : library) {
      String artist = artist(song);
      if ((artist.isEmpty() || !artist.equals(last)) && used.add(song.id())) {
        boolean possible = canAlternate(library, length - 1, artist, used);
        used.remove(song.id());
        if (possible) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> artistsLeft(List<Song> library, List<Song> played) {
    Set<String> artists = new HashSet<>();
    library.stream()
        .filter(song -> !played.contains(song))
        .forEach(song -> artists.add(artist(song)));
    return artists;
  }

  private static String artist(Song song) {
    return song.labels().stream().findFirst().map(FeatureLabel::value).orElse("");
  }

  @Provide
  Arbitrary<Mood> moods() {
    Arbitrary<Double> coordinate = Arbitraries.doubles().between(-1, 1);
    return Combinators.combine(coordinate, coordinate).as(Mood::new);
  }

  @Provide
  Arbitrary<List<Song>> libraries() {
    return songs(25);
  }

  @Provide
  Arbitrary<List<Song>> smallLibraries() {
    return songs(7);
  }

  private Arbitrary<List<Song>> songs(int most) {
    Arbitrary<String> artists = Arbitraries.of("A", "A", "A", "B", "B", "C", "");
    Arbitrary<Double> confidence = Arbitraries.doubles().between(0, 1);
    Arbitrary<Double> angle = Arbitraries.doubles().between(-3, 3);
    return Combinators.combine(artists, moods(), confidence, angle)
        .as(Draft::new)
        .list()
        .ofMaxSize(most)
        .map(RecommenderPropertyTest::numbered);
  }

  private static List<Song> numbered(List<Draft> drafts) {
    List<Song> songs = new ArrayList<>();
    for (Draft draft : drafts) {
      Song plain = Libraries.song(songs.size() + 1L, draft.artist, draft.mood, draft.confidence);
      songs.add(draft.angle > 2 ? plain : Libraries.sounding(plain, draft.sound()));
    }
    return songs;
  }

  private record Draft(String artist, Mood mood, double confidence, double angle) {

    Sound sound() {
      return new Sound(
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.of(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)}));
    }
  }
}
