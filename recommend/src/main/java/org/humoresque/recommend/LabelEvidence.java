package org.humoresque.recommend;

import java.util.List;
import org.humoresque.recommend.FeatureLabel.Kind;
import org.humoresque.recommend.TypicalSongs.Weighted;

/**
 * How much a song's labels speak for its being one of a listener's typical songs: counts weighted
 * by rarity, as naive Bayes weighs them. A label that three of three typical songs have says much
 * if few songs of the library have it and nothing if all have.
 *
 * <p>{@code evidence(label) = ln(((counted + prior · usual) / (songs + prior)) / usual)} with
 * {@code usual} the share of the library's songs that have the label, {@code counted} how many of
 * the typical songs do, and {@code prior} the strength of the library's word against theirs. What
 * is said of mood, and tempo with it, is left to the mood itself.
 */
final class LabelEvidence {

  private static final double PRIOR = 4;

  private final SongIndex songs;

  /** What each label says. */
  private final float[] evidence;

  LabelEvidence(SongIndex songs, List<Weighted> typical) {
    this.songs = songs;
    float[] counted = new float[songs.vocabularySize()];
    double weights = 0;
    for (Weighted song : typical) {
      weights += song.weight();
      for (int at = songs.labelStart(song.song()); at < songs.labelStart(song.song() + 1); at++) {
        counted[songs.labelAt(at)] += (float) song.weight();
      }
    }
    evidence = new float[counted.length];
    for (int label = 0; label < evidence.length; label++) {
      if (counts(songs.label(label).kind())) {
        double usual = (double) songs.songsWith(label) / songs.size();
        double share = (counted[label] + PRIOR * usual) / (weights + PRIOR);
        evidence[label] = (float) Math.log(share / usual);
      }
    }
  }

  private static boolean counts(Kind kind) {
    return switch (kind) {
      case ADVISORY, EMOTION, ENERGY, TEMPO -> false;
      default -> true;
    };
  }

  /** From 0 (against) over 0.5 (says nothing) to 1 (for). */
  double likelihood(int song) {
    float sum = 0;
    int end = songs.labelStart(song + 1);
    for (int at = songs.labelStart(song); at < end; at++) {
      sum += evidence[songs.labelAt(at)];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
