package org.humoresque.recommend;

/**
 * How many tracks each artist has left, and who has most: artists sorted by that number, kept
 * sorted in constant time when one number falls by one.
 */
final class ArtistCounts {

  private final int[] left;

  /** Artists by ascending number of tracks left. */
  private final int[] sorted;

  /** Where each artist stands in {@link #sorted}. */
  private final int[] position;

  /** For each number: how many artists have fewer tracks left. */
  private final int[] fewer;

  ArtistCounts(int[] tracksByArtist) {
    left = tracksByArtist.clone();
    sorted = new int[left.length];
    position = new int[left.length];
    int most = 0;
    for (int number : left) {
      most = Math.max(most, number);
    }
    fewer = new int[most + 2];
    for (int number : left) {
      fewer[number + 1]++;
    }
    for (int number = 1; number < fewer.length; number++) {
      fewer[number] += fewer[number - 1];
    }
    int[] next = fewer.clone();
    for (int artist = 0; artist < left.length; artist++) {
      place(artist, next[left[artist]]++);
    }
  }

  int left(int artist) {
    return left[artist];
  }

  /** One track of this artist, who must have one, is taken. */
  void take(int artist) {
    int first = fewer[left[artist]]++;
    int displaced = sorted[first];
    place(displaced, position[artist]);
    place(artist, first);
    left[artist]--;
  }

  /** Who has most tracks left, not counting one artist; -1 if there is nobody else. */
  int mostBut(int artist) {
    int last = sorted.length - 1;
    if (last >= 0 && sorted[last] == artist) {
      last--;
    }
    return last >= 0 ? sorted[last] : -1;
  }

  private void place(int artist, int at) {
    sorted[at] = artist;
    position[artist] = at;
  }
}
