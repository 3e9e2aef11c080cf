package org.humoresque.app.view;

import java.util.Locale;
import java.util.Optional;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.TrackLyrics;
import org.jspecify.annotations.Nullable;

/**
 * The words of a track of the library.
 *
 * @param found whether there are words that could be read from their place
 * @param origin {@code lrc_file}, {@code tag}, {@code text_file} or {@code lookup}
 * @param place the file, tag or service they came from
 * @param reading what was read from them; null until that is done
 * @param problem words that are there and cannot be read
 */
public record TrackLyricsView(
    boolean found,
    @Nullable String origin,
    @Nullable String place,
    @Nullable LyricsMoodView reading,
    @Nullable Problem problem) {

  /** Where words could not be read, and why. */
  public record Problem(String place, String reason) {}

  public static TrackLyricsView of(Optional<TrackLyrics> lyrics) {
    Optional<LyricsText> text = lyrics.flatMap(TrackLyrics::text);
    return new TrackLyricsView(
        text.isPresent(),
        text.map(it -> it.origin().name().toLowerCase(Locale.ROOT)).orElse(null),
        text.map(LyricsText::name).orElse(null),
        lyrics.flatMap(TrackLyrics::mood).map(LyricsMoodView::of).orElse(null),
        lyrics
            .flatMap(TrackLyrics::problem)
            .map(it -> new Problem(it.place(), it.reason()))
            .orElse(null));
  }
}
