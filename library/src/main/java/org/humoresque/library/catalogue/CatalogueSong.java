package org.humoresque.library.catalogue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One song as a catalogue tells of it.
 *
 * @param title without a file's ending; the catalogue's own name for the song where it has none
 * @param artist as written
 * @param album as written
 * @param albumArtist as written
 * @param trackNumber from 1
 * @param year of release
 * @param genres as written, parted
 * @param language by ISO 639-1 where that is understood, else as written
 * @param mood what it says of the mood
 * @param duration playing time; zero where it does not tell
 * @param path where the catalogue says the file is
 * @param link where the song opens if no file plays it
 * @param key equal for the same song in other rows and catalogues
 */
public record CatalogueSong(
    String title,
    Optional<String> artist,
    Optional<String> album,
    Optional<String> albumArtist,
    OptionalInt trackNumber,
    OptionalInt year,
    List<String> genres,
    Optional<String> language,
    MoodWords.Statement mood,
    Duration duration,
    Optional<String> path,
    URI link,
    String key) {

  public CatalogueSong {
    genres = List.copyOf(genres);
  }
}
