package org.humoresque.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Ranking.Relaxation;

/**
 * Ranks songs by how well they fit a wish, and says why.
 *
 * <p>Keeps nothing and is safe for use by several threads.
 */
public final class Recommender {

  private static final int SMALLEST_POOL = 256;
  private static final int POOL_GROWTH = 8;

  /** How many songs a relaxation shows. */
  private static final int NEAREST = 5;

  /**
   * Chooses songs, best first. No song comes twice, and no artist twice in a row as long as the
   * songs allow a list of that length without it; after that the same artist follows once nobody
   * else is left, since a long list by one artist is better than a short one. Songs that name no
   * artist do not count as being by the same one.
   *
   * @return as many songs as wished for, or all that fulfil the constraints if there are fewer
   */
  public Ranking rank(SongIndex songs, Wish wish) {
    Scoring scoring = wish.algorithm().scoring(songs, wish);
    BestFirst library = new BestFirst(songs.size(), allowed(songs, wish.constraints()), scoring);
    int allowed = library.waiting();
    List<Choice> choices = new ArrayList<>();
    for (int song : chosen(songs, library, wish.count())) {
      choices.add(choice(songs, song, scoring, wish.aim()));
    }
    boolean stuck = choices.isEmpty() && !wish.constraints().isEmpty();
    return new Ranking(choices, allowed, stuck ? relaxations(songs, wish) : List.of());
  }

  /**
   * What a single song's score is made of, chosen or not.
   *
   * @return the song with its reasons and the constraints that it does not fulfil; empty if the
   *     index does not have it
   */
  public Optional<Verdict> explain(SongIndex songs, Wish wish, TrackId id) {
    OptionalInt found = songs.find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int song = found.getAsInt();
    Scoring scoring = wish.algorithm().scoring(songs, wish);
    List<String> objections =
        wish.constraints().stream()
            .filter(constraint -> !constraint.allows(songs, song))
            .map(Constraint::description)
            .toList();
    IntPredicate allowed = allowed(songs, wish.constraints());
    double score = scoring.score(song);
    int before = 0;
    for (int other = 0; other < songs.size(); other++) {
      double theirs = other == song || !allowed.test(other) ? -1 : scoring.score(other);
      if (theirs > score || theirs == score && other < song) {
        before++;
      }
    }
    return Optional.of(
        new Verdict(choice(songs, song, scoring, wish.aim()), before + 1, objections));
  }

  /**
   * Chooses from the best some hundreds, which nearly always will do: as long as nobody has to be
   * preferred or to follow themself there, the whole library would give the same list.
   */
  private static List<Integer> chosen(SongIndex songs, BestFirst library, int count) {
    int poolSize = Math.max(SMALLEST_POOL, grown(count));
    while (true) {
      int[] pool = library.best(poolSize);
      ArtistTurns turns = new ArtistTurns(songs, pool, Math.min(count, pool.length));
      List<Integer> chosen = new ArrayList<>();
      while (turns.hasNext()) {
        chosen.add(turns.next());
      }
      if (!turns.strained() || pool.length < poolSize) {
        return chosen;
      }
      poolSize = grown(poolSize);
    }
  }

  private static int grown(int size) {
    return (int) Math.min(Integer.MAX_VALUE, (long) POOL_GROWTH * size);
  }

  static IntPredicate allowed(SongIndex songs, List<Constraint> constraints) {
    return song -> {
      for (Constraint constraint : constraints) {
        if (!constraint.allows(songs, song)) {
          return false;
        }
      }
      return true;
    };
  }

  /** One constraint to give up where that helps, else the fewest that do, one after another. */
  private List<Relaxation> relaxations(SongIndex songs, Wish wish) {
    List<Relaxation> single = new ArrayList<>();
    for (Constraint constraint : wish.constraints()) {
      without(songs, wish, List.of(constraint)).ifPresent(single::add);
    }
    if (!single.isEmpty()) {
      single.sort(Comparator.comparingInt(Relaxation::songs).reversed());
      return single;
    }
    List<Constraint> givenUp = new ArrayList<>();
    for (Constraint constraint : wish.constraints()) {
      givenUp.add(constraint);
      Optional<Relaxation> several = without(songs, wish, givenUp);
      if (several.isPresent()) {
        return List.of(several.get());
      }
    }
    return List.of();
  }

  private Optional<Relaxation> without(SongIndex songs, Wish wish, List<Constraint> givenUp) {
    List<Constraint> kept = new ArrayList<>(wish.constraints());
    kept.removeAll(givenUp);
    Scoring scoring = wish.algorithm().scoring(songs, wish);
    BestFirst library = new BestFirst(songs.size(), allowed(songs, kept), scoring);
    int count = library.waiting();
    if (count == 0) {
      return Optional.empty();
    }
    List<Choice> nearest =
        chosen(songs, library, Math.min(NEAREST, wish.count())).stream()
            .map(song -> choice(songs, song, scoring, wish.aim()))
            .toList();
    return Optional.of(
        new Relaxation(givenUp.stream().map(Constraint::description).toList(), count, nearest));
  }

  static Choice choice(SongIndex songs, int song, Scoring scoring, Aim aim) {
    Explanation reasons =
        new Explanation(aim, songs.distance(song, aim.target()), scoring.parts(song));
    return new Choice(songs.id(song), Math.min(1, Math.max(0, scoring.score(song))), reasons);
  }
}
