package org.humoresque.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.Profile.Typical;

/** Which of a listener's typical songs speak for a mood. */
final class TypicalSongs {

  /** At this distance songs speak for a mood by 0.61. */
  private static final double WIDTH = 0.4;

  /** Songs for a feeling so far away say nothing: their weight at a distance of 0.62. */
  private static final double LEAST_WEIGHT = 0.3;

  /**
   * A typical song.
   *
   * @param song its place in the index
   * @param weight how much it counts, in (0, 1]
   * @param typical what it stands for
   */
  record Weighted(int song, double weight, Typical typical) {}

  private TypicalSongs() {}

  /** The songs of all feelings near the mood, those nearer counting more. */
  static List<Weighted> near(SongIndex songs, Profile profile, Mood mood) {
    List<Weighted> near = new ArrayList<>();
    for (Typical typical : profile.typical()) {
      double weight = weight(typical.mood().distance(mood));
      if (weight >= LEAST_WEIGHT) {
        known(songs, typical).forEach(song -> near.add(new Weighted(song, weight, typical)));
      }
    }
    return near;
  }

  /**
   * The target as the listener means it: drawn by a share of the way from where people in general
   * feel an emotion to where the listener's songs for it lie.
   */
  static Mood personal(SongIndex songs, List<Weighted> typical, Mood target, double share) {
    double valence = 0;
    double arousal = 0;
    double weights = 0;
    for (Weighted song : typical) {
      Mood general = song.typical().mood();
      Mood own = songs.mood(song.song());
      valence += song.weight() * (own.valence() - general.valence());
      arousal += song.weight() * (own.arousal() - general.arousal());
      weights += song.weight();
    }
    return weights == 0
        ? target
        : Mood.clamped(
            target.valence() + share * valence / weights,
            target.arousal() + share * arousal / weights);
  }

  /** The songs of the one feeling nearest to the mood. */
  static List<Integer> nearest(SongIndex songs, Profile profile, Mood mood) {
    return profile.typical().stream()
        .filter(typical -> !known(songs, typical).isEmpty())
        .min(Comparator.comparingDouble(typical -> typical.mood().distance(mood)))
        .map(typical -> known(songs, typical))
        .orElse(List.of());
  }

  /** How much what belongs to one mood says of another at such a distance, from 0 to 1. */
  static double weight(double distance) {
    return weight(distance, WIDTH);
  }

  static double weight(double distance, double width) {
    return Math.exp(-distance * distance / (2 * width * width));
  }

  private static List<Integer> known(SongIndex songs, Typical typical) {
    return typical.songs().stream()
        .map(songs::find)
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .distinct()
        .toList();
  }
}
