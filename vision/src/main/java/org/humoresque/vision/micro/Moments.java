package org.humoresque.vision.micro;

import java.util.List;

/** The frames of a stretch of time. */
final class Moments {

  /** Frames that a sequence must at least have; where there are fewer, neighbours are taken in. */
  private static final int LEAST = 3;

  private Moments() {}

  /** Those from onset to offset, and one before and after for frames between which they lie. */
  static float[][] between(Candidate candidate, List<float[]> faces, double[] times) {
    int first = 0;
    while (first < times.length - 1 && times[first + 1] <= candidate.onset() + 1e-6) {
      first++;
    }
    int last = times.length - 1;
    while (last > first && times[last - 1] >= candidate.offset() - 1e-6) {
      last--;
    }
    while (last - first + 1 < LEAST && last - first + 1 < times.length) {
      if (last < times.length - 1) {
        last++;
      } else {
        first--;
      }
    }
    return faces.subList(first, last + 1).toArray(float[][]::new);
  }
}
