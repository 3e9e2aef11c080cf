package org.humoresque.app.lookup;

import java.time.Duration;
import java.util.Optional;
import org.humoresque.kernel.Track;
import org.humoresque.library.store.SearchText;

/**
 * What a lyrics service is told of a song, and nothing else.
 *
 * @param album empty where the tags do not say
 * @param length zero where the file does not tell
 */
record SongQuestion(String artist, String title, Optional<String> album, Duration length) {

  private static final Duration TOLERANCE = Duration.ofSeconds(3);

  /** The question about a track that has artist and title; empty for others. */
  static Optional<SongQuestion> of(Track track) {
    return track
        .tags()
        .artist()
        .flatMap(
            artist ->
                track
                    .tags()
                    .title()
                    .map(
                        title ->
                            new SongQuestion(
                                artist, title, track.tags().album(), track.duration())));
  }

  /** Under this the answer is remembered. */
  String key() {
    return String.join(
        "\n",
        SearchText.fold(artist),
        SearchText.fold(title),
        SearchText.fold(album.orElse("")),
        String.valueOf(seconds()));
  }

  long seconds() {
    return Math.round(length.toMillis() / 1000.0);
  }

  /** Whether a song that was found is this one: the same names, and, where known, the length. */
  boolean isAnsweredBy(String foundArtist, String foundTitle, double foundSeconds) {
    return SearchText.fold(artist).equals(SearchText.fold(foundArtist))
        && SearchText.fold(title).equals(SearchText.fold(foundTitle))
        && (length.isZero()
            || foundSeconds <= 0
            || Math.abs(foundSeconds - seconds()) <= TOLERANCE.toSeconds());
  }
}
