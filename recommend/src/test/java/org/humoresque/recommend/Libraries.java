package org.humoresque.recommend;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;
import org.humoresque.recommend.FeatureLabel.Kind;

/** Makes the songs and wishes that the tests of this package use. */
final class Libraries {

  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private Libraries() {}

  /** A song whose mood is known for sure; a blank artist means none is named. */
  static Song song(long id, String artist, double valence, double arousal) {
    return song(id, artist, new Mood(valence, arousal), 1);
  }

  static Song song(long id, String artist, Mood mood, double confidence) {
    Set<FeatureLabel> labels =
        artist.isBlank() ? Set.of() : Set.of(new FeatureLabel(Kind.ARTIST, artist));
    return new Song(
        new TrackId(id), mood, confidence, labels, Sound.UNHEARD, Duration.ofMinutes(3), true);
  }

  /** The song with more labels, written {@code genre:rock}. */
  static Song labelled(Song song, String... more) {
    Set<FeatureLabel> labels = new LinkedHashSet<>(song.labels());
    for (String label : more) {
      String[] parts = label.split(":", 2);
      labels.add(
          new FeatureLabel(Kind.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)), parts[1]));
    }
    return new Song(
        song.id(),
        song.mood(),
        song.confidence(),
        labels,
        song.sound(),
        song.duration(),
        song.playable());
  }

  /** The song with a sound. */
  static Song sounding(Song song, Sound sound) {
    return new Song(
        song.id(),
        song.mood(),
        song.confidence(),
        song.labels(),
        sound,
        song.duration(),
        song.playable());
  }

  static SongIndex index(Song... songs) {
    return SongIndex.of(List.of(songs));
  }

  static Wish wish(Mood now, MoodGoal goal, int count) {
    return Wish.of(Aim.of(now, goal), count, NOW);
  }

  static List<TrackId> trackIds(long... ids) {
    return java.util.Arrays.stream(ids).mapToObj(TrackId::new).toList();
  }

  /** A track as the library has it. */
  static MoodedTrack track(long id, TrackTags tags, TrackMood mood) {
    Track track =
        new Track(
            new TrackId(id),
            Path.of("/music", id + ".mp3"),
            tags,
            Duration.ofMinutes(3),
            Optional.empty());
    return new MoodedTrack(track, mood);
  }
}
