package org.humoresque.training.recommend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.Quadrant;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;
import org.humoresque.kernel.TrackTags;
import org.humoresque.music.mood.EmotionMapping;
import org.humoresque.recommend.Song;
import org.humoresque.recommend.SongIndex;
import org.humoresque.recommend.SongLabels;
import org.humoresque.recommend.Sound;
import org.humoresque.training.audio.Clip;
import org.humoresque.training.audio.MeasuredClip;
import org.humoresque.training.audio.MeasuredData;
import org.humoresque.training.recommend.HeardModel.Heard;

/**
 * Recordings as songs of a library: moods and embeddings by the audio model, tempo as measured,
 * genres and artists by their tags, and never a mood word that people gave them.
 */
final class HeardSongs {

  private static final List<String> GENRE_COLUMNS = List.of("genresstr", "genres", "genre");

  /** Where feelings that people vote on lie on the plane, by Zentner et al. (2008). */
  private static final Map<String, Mood> FELT =
      Map.of(
          "amazement", new Mood(0.5, 0.4),
          "solemnity", new Mood(0.1, -0.2),
          "tenderness", new Mood(0.5, -0.3),
          "nostalgia", new Mood(0.1, -0.3),
          "calmness", new Mood(0.5, -0.6),
          "power", new Mood(0.3, 0.7),
          "joyful_activation", new Mood(0.8, 0.6),
          "tension", new Mood(-0.6, 0.6),
          "sadness", new Mood(-0.6, -0.4));

  /** Where the middle of a quadrant lies from either axis. */
  private static final double MIDDLE = 0.5;

  /** A song is right for a feeling if it is among this share of those felt so by most people. */
  private static final double RIGHT_SHARE = 0.2;

  private HeardSongs() {}

  /** Whether people voted on what they feel. */
  static boolean hasVotes(MeasuredData data) {
    return data.clips().stream()
        .allMatch(clip -> clip.columns().keySet().containsAll(FELT.keySet()));
  }

  /** Whether the recordings are labelled with quadrants. */
  static boolean hasQuadrants(MeasuredData data) {
    return data.labels().stream()
        .allMatch(label -> Quadrant.all().stream().anyMatch(it -> it.label().equals(label)));
  }

  static FeltSongs of(MeasuredData data, List<Heard> heard) {
    List<Song> songs = new ArrayList<>();
    List<String> artists = new ArrayList<>();
    for (int i = 0; i < heard.size(); i++) {
      Clip clip = data.clips().get(i);
      songs.add(song(i + 1, clip, data.measured().get(i), heard.get(i)));
      artists.add(clip.artist().strip().toLowerCase(Locale.ROOT));
    }
    return new FeltSongs(
        data.name(), SongIndex.of(songs), artists, hasVotes(data) ? votes(data) : quadrants(data));
  }

  private static List<Feeling> quadrants(MeasuredData data) {
    return Quadrant.all().stream()
        .map(
            quadrant ->
                new Feeling(
                    quadrant.label(),
                    new Mood(MIDDLE * quadrant.valenceSign(), MIDDLE * quadrant.arousalSign()),
                    data.clips().stream()
                        .mapToDouble(clip -> clip.label().equals(quadrant.label()) ? 1 : 0)
                        .toArray(),
                    1))
        .toList();
  }

  private static List<Feeling> votes(MeasuredData data) {
    Map<String, Feeling> feelings = new LinkedHashMap<>();
    FELT.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              double[] gains =
                  data.clips().stream()
                      .mapToDouble(clip -> Double.parseDouble(clip.columns().get(name)))
                      .toArray();
              double[] sorted = gains.clone();
              Arrays.sort(sorted);
              double enough = sorted[(int) ((1 - RIGHT_SHARE) * (sorted.length - 1))];
              double[] right = Arrays.stream(gains).map(gain -> gain >= enough ? 1 : 0).toArray();
              feelings.put(
                  name, new Feeling(name, FELT.getOrDefault(name, Mood.NEUTRAL), right, 1));
            });
    return List.copyOf(feelings.values());
  }

  private static Song song(int id, Clip clip, MeasuredClip measured, Heard heard) {
    TrackTags tags =
        TrackTags.builder().title("Song " + id).artist(clip.artist()).genres(genres(clip)).build();
    Sound sound =
        new Sound(
            tempo(measured),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.of(heard.embedding()));
    Track track =
        new Track(
            new TrackId(id),
            Path.of(String.valueOf(id)),
            tags,
            Duration.ofSeconds(30),
            Optional.empty());
    double confidence =
        heard.quadrants().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    TrackMood mood =
        new TrackMood(
            heard.mood(),
            Optional.empty(),
            Optional.of(EmotionMapping.of(heard.quadrants(), heard.mood())),
            confidence,
            List.of(Source.AUDIO),
            "sound");
    return new Song(
        track.id(),
        heard.mood(),
        confidence,
        mood.scores(),
        SongLabels.of(new MoodedTrack(track, mood), sound, Optional.empty()),
        sound,
        track.duration(),
        true);
  }

  private static List<String> genres(Clip clip) {
    return GENRE_COLUMNS.stream()
        .filter(clip.columns()::containsKey)
        .flatMap(column -> Arrays.stream(clip.columns().getOrDefault(column, "").split("[;,]")))
        .map(String::strip)
        .filter(genre -> !genre.isEmpty())
        .toList();
  }

  private static OptionalDouble tempo(MeasuredClip measured) {
    int column = measured.names().indexOf("tempo");
    double tempo = column < 0 ? 0 : measured.values()[column];
    return tempo > 0 ? OptionalDouble.of(tempo) : OptionalDouble.empty();
  }
}
