package org.humoresque.recommend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Takes tracks best first, no artist twice in a row.
 *
 * <p>A plain greedy choice can run into a dead end: with one track by B and two by A, all to be
 * played, starting with B leaves A twice in a row. So the artist who has so many tracks that every
 * second turn is theirs is given it in time. Where even that cannot do, the same artist follows
 * only once nobody else is left.
 *
 * <p>Artists are told apart by name without regard to case; a track that names no artist has one of
 * its own.
 */
final class ArtistTurns {

  private static final int NOBODY = -1;

  private final int[] pool;
  private final int[] artists;

  /** For each artist the places in the pool of the tracks left, best first. */
  private final List<Deque<Integer>> byArtist = new ArrayList<>();

  /** The best track left of each artist; some that were taken out of turn are still in it. */
  private final PriorityQueue<Integer> front = new PriorityQueue<>();

  private final ArtistCounts counts;
  private final boolean[] taken;
  private int wanted;
  private int remaining;
  private int lastArtist = NOBODY;
  private boolean strained;

  /**
   * @param pool the songs to take from, best first
   * @param wanted how many will be taken, at most the size of the pool
   */
  ArtistTurns(SongIndex songs, int[] pool, int wanted) {
    this.pool = pool;
    this.wanted = wanted;
    this.remaining = pool.length;
    this.taken = new boolean[pool.length];
    this.artists = new int[pool.length];
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int place = 0; place < artists.length; place++) {
      artists[place] = number(songs.artist(pool[place]), numbers);
      byArtist.get(artists[place]).add(place);
    }
    byArtist.forEach(places -> front.add(places.element()));
    this.counts = new ArtistCounts(byArtist.stream().mapToInt(Deque::size).toArray());
  }

  boolean hasNext() {
    return wanted > 0;
  }

  /** The next song; there must be one. */
  int next() {
    int crowding = crowdingArtist();
    strained |= crowding != NOBODY;
    int place = crowding == NOBODY ? bestOfAnother() : byArtist.get(crowding).element();
    strained |= artists[place] == lastArtist;
    take(place);
    return pool[place];
  }

  /** Whether some track so far was not simply the best by another artist than the last. */
  boolean strained() {
    return strained;
  }

  private int number(int artist, Map<Integer, Integer> numbers) {
    int next = byArtist.size();
    int number =
        artist == SongIndex.NO_ARTIST ? next : numbers.computeIfAbsent(artist, unused -> next);
    if (number == next) {
      byArtist.add(new ArrayDeque<>());
    }
    return number;
  }

  /**
   * The artist, other than the last, who must come now or will have to follow themself later:
   * without this turn fewer tracks by others would be left than their tracks need between them.
   */
  private int crowdingArtist() {
    int artist = counts.mostBut(lastArtist);
    boolean crowds = artist != NOBODY && remaining - 1 - counts.left(artist) < (wanted - 1) / 2;
    return crowds ? artist : NOBODY;
  }

  private int bestOfAnother() {
    int first = popFront();
    if (artists[first] != lastArtist) {
      return first;
    }
    dropTaken();
    if (front.isEmpty()) {
      return first;
    }
    int second = front.remove();
    front.add(first);
    return second;
  }

  private int popFront() {
    dropTaken();
    return front.remove();
  }

  private void dropTaken() {
    while (!front.isEmpty() && taken[front.element()]) {
      front.remove();
    }
  }

  private void take(int place) {
    Deque<Integer> places = byArtist.get(artists[place]);
    places.remove();
    taken[place] = true;
    if (!places.isEmpty()) {
      front.add(places.element());
    }
    counts.take(artists[place]);
    lastArtist = artists[place];
    remaining--;
    wanted--;
  }
}
