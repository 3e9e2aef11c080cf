package org.humoresque.recommend;

import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;

/**
 * How well a song's mood fits the mood aimed for.
 *
 * <p>{@code closeness = (1 - distance / MAX_DISTANCE)²}: 1 at the target, 0 in the farthest corner,
 * and steepest near the target, where listeners tell moods apart. Where the song's seven emotions
 * are known, a share of the fit is how much of them are emotions near the target: the one tells
 * songs apart that the other does not.
 */
final class MoodFit {

  private final SongIndex songs;
  private final Mood target;
  private final double share;
  private final float[] wanted = new float[Emotion.all().size()];

  /**
   * @param target the mood aimed for, as people in general feel it
   * @param personal the same as this listener feels it
   * @param share what the seven emotions count where they are known, from 0 to 1
   */
  MoodFit(SongIndex songs, Mood target, Mood personal, double share) {
    this.songs = songs;
    this.share = share;
    this.target = personal;
    float most = 0;
    for (Emotion emotion : Emotion.all()) {
      float weight = (float) TypicalSongs.weight(emotion.mood().distance(target));
      wanted[emotion.ordinal()] = weight;
      most = Math.max(most, weight);
    }
    for (int e = 0; e < wanted.length; e++) {
      wanted[e] /= most;
    }
  }

  /** From 0 to 1. */
  double of(int song) {
    double closeness = closeness(songs.distance(song, target));
    double emotions = songs.emotions(song, wanted);
    return Double.isNaN(emotions) ? closeness : closeness + share * (emotions - closeness);
  }

  /** From 1 at distance 0 to 0 at the largest distance there is. */
  static double closeness(double distance) {
    double linear = Math.max(0, 1 - distance / Mood.MAX_DISTANCE);
    return linear * linear;
  }
}
