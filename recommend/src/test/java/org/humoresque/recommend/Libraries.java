package org.humoresque.recommend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;

/** Makes the tracks that the tests of this package rank. */
final class Libraries {

  private Libraries() {}

  /** A track with a mood tag; a blank artist means none is named. */
  static MoodedTrack track(long id, String artist, double valence, double arousal) {
    return track(id, artist, new Mood(valence, arousal), 1);
  }

  static MoodedTrack track(long id, String artist, Mood mood, double confidence) {
    return track(
        id,
        artist,
        new TrackMood(
            mood,
            Optional.empty(),
            confidence,
            TrackMood.Source.MOOD_TAG,
            "mood tag \"cheerful\""));
  }

  static MoodedTrack labelled(long id, Emotion emotion) {
    return track(id, "", TrackMood.labelled(emotion));
  }

  static MoodedTrack track(long id, String artist, TrackMood mood) {
    TrackTags tags = TrackTags.builder().title("Track " + id).artist(artist).build();
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
