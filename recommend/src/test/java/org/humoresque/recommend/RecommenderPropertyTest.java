package org.humoresque.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.TrackId;

class RecommenderPropertyTest {

  private final Recommender recommender = new Recommender();

  @Property(edgeCases = EdgeCasesMode.NONE)
  void asManyTracksAsAskedForOrAllAndNoneTwice(
      @ForAll("libraries") List<MoodedTrack> library,
      @ForAll("moods") Mood now,
      @ForAll MoodGoal goal,
      @ForAll @IntRange(min = 1, max = 30) int count) {
    List<RankedTrack> ranked = recommender.rank(library, now, goal, count);
    assertThat(ranked).hasSize(Math.min(count, library.size()));
    assertThat(ranked.stream().map(RecommenderPropertyTest::id)).doesNotHaveDuplicates();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void scoresLieBetweenZeroAndOneAndReasonsAreGiven(
      @ForAll("libraries") List<MoodedTrack> library,
      @ForAll("moods") Mood now,
      @ForAll MoodGoal goal) {
    for (RankedTrack track : recommender.rank(library, now, goal, 30)) {
      assertThat(track.score()).isBetween(0.0, 1.0);
      assertThat(track.explanation()).endsWith(".");
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void orderOfTheLibraryDoesNotMatter(
      @ForAll("libraries") List<MoodedTrack> library,
      @ForAll("moods") Mood now,
      @ForAll MoodGoal goal,
      @ForAll @IntRange(min = 1, max = 12) int count,
      @ForAll Random random) {
    List<MoodedTrack> shuffled = new ArrayList<>(library);
    Collections.shuffle(shuffled, random);
    assertThat(recommender.rank(shuffled, now, goal, count))
        .isEqualTo(recommender.rank(library, now, goal, count));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void noArtistFollowsThemselfWhereAnyListCanAvoidIt(
      @ForAll("smallLibraries") List<MoodedTrack> library,
      @ForAll("moods") Mood now,
      @ForAll @IntRange(min = 1, max = 7) int count) {
    List<RankedTrack> ranked = recommender.rank(library, now, MoodGoal.MATCH, count);
    boolean avoidable = canAlternate(library, ranked.size(), "", new HashSet<>());
    for (int i = 1; i < ranked.size(); i++) {
      if (!sameArtist(ranked.get(i - 1), ranked.get(i))) {
        continue;
      }
      assertThat(avoidable).isFalse();
      assertThat(artistsLeft(library, ranked.subList(0, i)))
          .as("artists left at " + i)
          .containsOnly(artist(ranked.get(i).track()));
    }
  }

  private static boolean canAlternate(
      List<MoodedTrack> library, int length, String last, Set<TrackId> used) {
    if (length == 0) {
      return true;
    }
    for (MoodedTrack track : library) {
      String artist = artist(track);
      if ((artist.isEmpty() || !artist.equals(last)) && used.add(track.track().id())) {
        boolean possible = canAlternate(library, length - 1, artist, used);
        used.remove(track.track().id());
        if (possible) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sameArtist(RankedTrack one, RankedTrack next) {
    return !artist(one.track()).isEmpty() && artist(one.track()).equals(artist(next.track()));
  }

  private static Set<String> artistsLeft(List<MoodedTrack> library, List<RankedTrack> played) {
    Set<TrackId> ids = new HashSet<>(played.stream().map(RecommenderPropertyTest::id).toList());
    Set<String> artists = new HashSet<>();
    library.stream()
        .filter(track -> !ids.contains(track.track().id()))
        .forEach(track -> artists.add(artist(track)));
    return artists;
  }

  private static TrackId id(RankedTrack track) {
    return track.track().track().id();
  }

  private static String artist(MoodedTrack track) {
    return track.track().tags().artist().orElse("");
  }

  @Provide
  Arbitrary<Mood> moods() {
    Arbitrary<Double> coordinate = Arbitraries.doubles().between(-1, 1);
    return Combinators.combine(coordinate, coordinate).as(Mood::new);
  }

  @Provide
  Arbitrary<List<MoodedTrack>> libraries() {
    return tracks(25);
  }

  @Provide
  Arbitrary<List<MoodedTrack>> smallLibraries() {
    return tracks(7);
  }

  private Arbitrary<List<MoodedTrack>> tracks(int most) {
    Arbitrary<String> artists = Arbitraries.of("A", "A", "A", "B", "B", "C", "");
    Arbitrary<Double> confidence = Arbitraries.doubles().between(0, 1);
    return Combinators.combine(artists, moods(), confidence)
        .as(Draft::new)
        .list()
        .ofMaxSize(most)
        .map(RecommenderPropertyTest::numbered);
  }

  private static List<MoodedTrack> numbered(List<Draft> drafts) {
    List<MoodedTrack> tracks = new ArrayList<>();
    for (Draft draft : drafts) {
      tracks.add(Libraries.track(tracks.size() + 1, draft.artist, draft.mood, draft.confidence));
    }
    return tracks;
  }

  private record Draft(String artist, Mood mood, double confidence) {}
}
