package org.humoresque.app.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.humoresque.kernel.AlbumPlace;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.store.SongLanguage;
import org.jspecify.annotations.Nullable;

/**
 * One track of the library.
 *
 * @param duration in seconds; 0 where the file does not tell
 * @param gain null where nobody measured it
 * @param path null of a song without a file
 * @param link where that opens; null of a file
 * @param language null where nothing tells
 */
public record TrackView(
    long id,
    String title,
    @Nullable String artist,
    @Nullable String album,
    @Nullable Integer trackNumber,
    @Nullable Integer year,
    List<String> genres,
    Details details,
    @Nullable GainView gain,
    double duration,
    @Nullable String path,
    @Nullable String link,
    boolean hasCover,
    @Nullable LanguageView language,
    @Nullable MoodView mood) {

  /** The language a track is in, by ISO 639-1 or as written, and what tells it. */
  public record LanguageView(String code, String source) {

    static LanguageView of(SongLanguage language) {
      return new LanguageView(language.code(), language.source().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * What the tags say besides.
   *
   * @param artists each artist by itself, where there are several
   * @param language of the words, ISO 639-1 where it has one
   */
  public record Details(
      @Nullable String albumArtist,
      List<String> artists,
      @Nullable Integer trackTotal,
      @Nullable Integer disc,
      @Nullable Integer discTotal,
      boolean compilation,
      @Nullable String language,
      @Nullable Double bpm,
      List<String> moods) {

    static Details of(TrackTags tags) {
      AlbumPlace place = tags.place();
      return new Details(
          tags.albumArtist().orElse(null),
          tags.artists(),
          boxed(place.trackTotal()),
          boxed(place.disc()),
          boxed(place.discTotal()),
          place.compilation(),
          tags.language().orElse(null),
          GainView.boxed(tags.beatsPerMinute()),
          tags.moods());
    }
  }

  /** The mood a track carries and how we know; what counted most is the source. */
  public record MoodView(
      double valence,
      double arousal,
      @Nullable String emotion,
      double confidence,
      String source,
      List<String> sources,
      String evidence) {

    static MoodView of(TrackMood mood) {
      return new MoodView(
          mood.mood().valence(),
          mood.mood().arousal(),
          mood.emotion().map(Emotion::label).orElse(null),
          mood.confidence(),
          sourceName(mood),
          mood.sources().stream().map(it -> it.name().toLowerCase(Locale.ROOT)).toList(),
          mood.evidence());
    }
  }

  public static TrackView of(Track track, Optional<TrackMood> mood) {
    return of(track, mood, Optional.empty());
  }

  public static TrackView of(
      Track track, Optional<TrackMood> mood, Optional<SongLanguage> language) {
    TrackTags tags = track.tags();
    return new TrackView(
        track.id().value(),
        track.displayTitle(),
        tags.artist().orElse(null),
        tags.album().orElse(null),
        boxed(tags.trackNumber()),
        boxed(tags.year()),
        tags.genres(),
        Details.of(tags),
        GainView.of(tags.gain()),
        track.duration().toMillis() / 1000.0,
        track.isPlayable() ? track.file().toString() : null,
        track.link().map(Object::toString).orElse(null),
        track.cover().isPresent(),
        language.map(LanguageView::of).orElse(null),
        mood.map(MoodView::of).orElse(null));
  }

  static String sourceName(TrackMood mood) {
    return mood.source().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Integer boxed(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
