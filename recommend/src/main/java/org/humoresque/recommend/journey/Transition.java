package org.humoresque.recommend.journey;

import java.util.Optional;
import java.util.OptionalDouble;
import org.humoresque.recommend.MusicalKey;
import org.humoresque.recommend.SongIndex;

/**
 * How smoothly one song follows another, from 0 to 1: the mean over tempo, key and loudness of what
 * is known of both, and the middle if nothing is.
 *
 * <ul>
 *   <li>tempo: 1 for the same, also for the double and the half; 0 for 1.41 times (half an octave);
 *   <li>key: 1 for the same, falling by a seventh with each step on the circle of fifths and from
 *       major to minor;
 *   <li>loudness: 1 for the same, 0 from 12 LU on.
 * </ul>
 */
final class Transition {

  private static final double UNKNOWN = 0.5;
  private static final double LOUDEST_STEP = 12;

  private Transition() {}

  static double smoothness(SongIndex songs, int from, int to) {
    double sum = 0;
    int known = 0;
    OptionalDouble tempo = songs.tempo(from);
    OptionalDouble nextTempo = songs.tempo(to);
    if (tempo.isPresent() && nextTempo.isPresent()) {
      sum += tempo(tempo.getAsDouble(), nextTempo.getAsDouble());
      known++;
    }
    Optional<MusicalKey> key = songs.key(from);
    Optional<MusicalKey> nextKey = songs.key(to);
    if (key.isPresent() && nextKey.isPresent()) {
      sum += 1 - (double) key.get().distance(nextKey.get()) / MusicalKey.MAX_DISTANCE;
      known++;
    }
    OptionalDouble loudness = songs.loudness(from);
    OptionalDouble nextLoudness = songs.loudness(to);
    if (loudness.isPresent() && nextLoudness.isPresent()) {
      double step = Math.abs(loudness.getAsDouble() - nextLoudness.getAsDouble());
      sum += 1 - Math.min(1, step / LOUDEST_STEP);
      known++;
    }
    return known == 0 ? UNKNOWN : sum / known;
  }

  private static double tempo(double from, double to) {
    double octaves = Math.abs(Math.log(to / from) / Math.log(2));
    double folded = Math.abs(octaves - Math.rint(octaves));
    return 1 - 2 * folded;
  }
}
