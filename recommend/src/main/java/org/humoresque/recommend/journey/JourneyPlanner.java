package org.humoresque.recommend.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.Aim;
import org.humoresque.recommend.Candidates;
import org.humoresque.recommend.SongIndex;
import org.humoresque.recommend.Wish;

/**
 * Lays a journey: for each step the songs that fit its waypoint best, and through them the way that
 * connects most smoothly, searched with a beam. No song comes twice, no artist twice in a row while
 * another is to be had.
 *
 * <p>Keeps nothing and is safe for use by several threads.
 */
public final class JourneyPlanner {

  private static final int CANDIDATES = 48;
  private static final int BEAM = 12;

  /** How much a smooth transition counts against a fitting song. */
  private static final double SMOOTHNESS = 0.25;

  /** What a distance of 1 from the waypoint costs, beside what it costs in the score. */
  private static final double OFF_THE_PATH = 0.5;

  /** What it costs when an artist follows themself. */
  private static final double SAME_ARTIST = 1;

  private static final int TYPICAL_SECONDS = 210;

  /** A way so far, each linked to the one before. */
  private record Way(Optional<Way> before, int song, double worth, double smoothness) {

    boolean has(int other) {
      return song == other || before.filter(way -> way.has(other)).isPresent();
    }
  }

  /**
   * Lays a journey through a library.
   *
   * @param wish whom it is for and what every song must fulfil; its aim and count are not looked at
   * @return the songs in their order: as many as asked for, or all that fulfil the constraints if
   *     there are fewer; of a journey by time, as many as come nearest to it
   */
  public List<Leg> plan(SongIndex songs, Wish wish, Journey journey) {
    Candidates candidates = new Candidates(songs, wish.constraints());
    if (candidates.count() == 0) {
      return List.of();
    }
    Length length = journey.length();
    if (length.songs().isPresent()) {
      return legs(candidates, wish, journey, length.songs().getAsInt());
    }
    double seconds = length.time().map(Duration::toSeconds).orElseThrow();
    List<Leg> legs = legs(candidates, wish, journey, songsFor(seconds, TYPICAL_SECONDS));
    double mean = seconds(songs, legs) / legs.size();
    return legs(candidates, wish, journey, songsFor(seconds, mean));
  }

  private static int songsFor(double seconds, double each) {
    return (int) Math.max(1, Math.min(Length.MOST_SONGS, Math.round(seconds / each)));
  }

  private static double seconds(SongIndex songs, List<Leg> legs) {
    double sum = 0;
    for (Leg leg : legs) {
      int seconds = songs.find(leg.choice().id()).stream().map(songs::seconds).sum();
      sum += seconds == 0 ? TYPICAL_SECONDS : seconds;
    }
    return sum;
  }

  private static List<Leg> legs(Candidates candidates, Wish wish, Journey journey, int wanted) {
    int count = Math.min(wanted, candidates.count());
    List<Candidates.Scored> steps = new ArrayList<>();
    List<Way> ways = List.of();
    for (int place = 0; place < count; place++) {
      Mood waypoint = journey.waypoint(place, count);
      Aim aim = Aim.at(journey.from(), waypoint);
      // A song may be taken by an earlier step, so there must be more of them than steps.
      Candidates.Scored step = candidates.near(wish.withAim(aim), CANDIDATES + count);
      steps.add(step);
      ways = extended(ways, step, waypoint, candidates.songs());
    }
    Way best = ways.stream().max(Comparator.comparingDouble(Way::worth)).orElseThrow();
    List<Leg> legs = new ArrayList<>();
    Optional<Way> way = Optional.of(best);
    for (int place = count - 1; place >= 0; place--) {
      Way here = way.orElseThrow();
      legs.add(
          0,
          new Leg(
              journey.waypoint(place, count),
              steps.get(place).choice(here.song()),
              here.smoothness()));
      way = here.before();
    }
    return legs;
  }

  private static List<Way> extended(
      List<Way> ways, Candidates.Scored step, Mood waypoint, SongIndex songs) {
    List<Way> longer = new ArrayList<>();
    for (int i = 0; i < step.songs().length; i++) {
      int song = step.songs()[i];
      double score = step.scores()[i] - OFF_THE_PATH * songs.mood(song).distance(waypoint);
      if (ways.isEmpty()) {
        longer.add(new Way(Optional.empty(), song, score, 1));
        continue;
      }
      bestBefore(ways, song, score, songs).ifPresent(longer::add);
    }
    longer.sort(Comparator.comparingDouble(Way::worth).reversed().thenComparingInt(Way::song));
    return longer.size() <= BEAM ? longer : new ArrayList<>(longer.subList(0, BEAM));
  }

  /** The song after the way that it follows best; empty if every way has it already. */
  private static Optional<Way> bestBefore(List<Way> ways, int song, double score, SongIndex songs) {
    Way best = null;
    for (Way way : ways) {
      if (way.has(song)) {
        continue;
      }
      double smooth = Transition.smoothness(songs, way.song(), song);
      double again = Candidates.sameArtist(songs, way.song(), song) ? SAME_ARTIST : 0;
      double worth = way.worth() + score + SMOOTHNESS * smooth - again;
      if (best == null || worth > best.worth()) {
        best = new Way(Optional.of(way), song, worth, smooth);
      }
    }
    return Optional.ofNullable(best);
  }
}
