package org.humoresque.recommend;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;
import org.humoresque.recommend.FeatureLabel.Kind;

/**
 * The labels of a song, from its tags, its mood and its sound.
 *
 * <p>Tempo in beats a minute: below 80 slow, below 115 moderate, below 145 fast, else very fast.
 * Energy by arousal: below -0.25 low, below 0.25 middle, else high. Era: the decade.
 */
public final class SongLabels {

  private static final double SLOW = 80;
  private static final double MODERATE = 115;
  private static final double FAST = 145;
  private static final double CALM = -0.25;
  private static final double LIVELY = 0.25;
  private static final int DECADE = 10;

  private SongLabels() {}

  /**
   * @param track its tags and its mood
   * @param sound what was measured
   * @param language its language as the library writes it, if known
   */
  public static Set<FeatureLabel> of(MoodedTrack track, Sound sound, Optional<String> language) {
    Set<FeatureLabel> labels = new LinkedHashSet<>();
    TrackTags tags = track.track().tags();
    tags.genres().forEach(genre -> add(labels, Kind.GENRE, genre));
    tags.moods().forEach(mood -> add(labels, Kind.MOOD, mood));
    emotion(track.mood()).ifPresent(emotion -> add(labels, Kind.EMOTION, emotion.label()));
    language.ifPresent(name -> add(labels, Kind.LANGUAGE, name));
    tags.year().ifPresent(year -> add(labels, Kind.ERA, year / DECADE * DECADE + "s"));
    sound.tempo().ifPresent(tempo -> add(labels, Kind.TEMPO, tempo(tempo)));
    sound.key().ifPresent(key -> add(labels, Kind.MODE, key.mode()));
    add(labels, Kind.ENERGY, energy(track.mood().mood()));
    tags.artist().ifPresent(artist -> add(labels, Kind.ARTIST, artist));
    return labels;
  }

  private static Optional<Emotion> emotion(TrackMood mood) {
    return mood.emotion().or(() -> mood.scores().map(scores -> scores.dominant()));
  }

  private static void add(Set<FeatureLabel> labels, Kind kind, String value) {
    if (!value.isBlank()) {
      labels.add(new FeatureLabel(kind, value));
    }
  }

  private static String tempo(double beatsPerMinute) {
    if (beatsPerMinute < SLOW) {
      return "slow";
    }
    if (beatsPerMinute < MODERATE) {
      return "moderate";
    }
    return beatsPerMinute < FAST ? "fast" : "very fast";
  }

  private static String energy(Mood mood) {
    if (mood.arousal() < CALM) {
      return "low";
    }
    return mood.arousal() < LIVELY ? "middle" : "high";
  }
}
