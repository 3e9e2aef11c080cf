package org.humoresque.recommend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.TrackId;

/**
 * The library in order of score, put in order only as far as it is asked for: a heap of plain
 * numbers over a hundred thousand tracks, from which some hundreds are taken.
 *
 * <p>Of equal scores the lower id comes first; of several entries with one id only the best counts.
 */
final class BestFirst {

  private final MoodedTrack[] tracks;
  private final double[] scores;

  /** Track numbers as a binary heap, the best on top. */
  private final int[] heap;

  private int heapSize;
  private final List<MoodedTrack> best = new ArrayList<>();
  private final Set<TrackId> seen = new HashSet<>();

  BestFirst(Collection<MoodedTrack> library, Mood target) {
    tracks = library.toArray(new MoodedTrack[0]);
    scores = new double[tracks.length];
    heap = new int[tracks.length];
    heapSize = tracks.length;
    for (int i = 0; i < tracks.length; i++) {
      scores[i] = MoodFit.score(tracks[i].mood(), target);
      heap[i] = i;
    }
    for (int i = heapSize / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  /** The so many best tracks, best first, or all if there are fewer. */
  List<MoodedTrack> best(int count) {
    while (best.size() < count && heapSize > 0) {
      MoodedTrack next = tracks[pop()];
      if (seen.add(next.track().id())) {
        best.add(next);
      }
    }
    return best.subList(0, Math.min(count, best.size()));
  }

  private int pop() {
    int top = heap[0];
    heap[0] = heap[--heapSize];
    sink(0);
    return top;
  }

  private void sink(int from) {
    int i = from;
    int sinking = heap[i];
    while (2 * i + 1 < heapSize) {
      int child = 2 * i + 1;
      if (child + 1 < heapSize && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], sinking)) {
        break;
      }
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = sinking;
  }

  private boolean before(int one, int other) {
    return scores[one] != scores[other]
        ? scores[one] > scores[other]
        : id(one).value() < id(other).value();
  }

  private TrackId id(int number) {
    return tracks[number].track().id();
  }
}
