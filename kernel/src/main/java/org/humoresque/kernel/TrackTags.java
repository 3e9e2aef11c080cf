package org.humoresque.kernel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a music file says of itself. Absent tags are empty, never a made-up "Unknown".
 *
 * @param title title of the track
 * @param artist performing artist
 * @param album album title
 * @param albumArtist artist of the whole album, where it differs
 * @param trackNumber number on its disc, from 1
 * @param year year of release
 * @param genres genres as written, in their order
 * @param moods mood words as written in the mood tag, in their order
 */
public record TrackTags(
    Optional<String> title,
    Optional<String> artist,
    Optional<String> album,
    Optional<String> albumArtist,
    OptionalInt trackNumber,
    OptionalInt year,
    List<String> genres,
    List<String> moods) {

  /** A file that says nothing of itself. */
  public static final TrackTags NONE = builder().build();

  public TrackTags {
    genres = List.copyOf(genres);
    moods = List.copyOf(moods);
  }

  /** A builder that starts with every tag absent. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects tags one by one; blank text counts as absent. */
  public static final class Builder {
    private Optional<String> title = Optional.empty();
    private Optional<String> artist = Optional.empty();
    private Optional<String> album = Optional.empty();
    private Optional<String> albumArtist = Optional.empty();
    private OptionalInt trackNumber = OptionalInt.empty();
    private OptionalInt year = OptionalInt.empty();
    private List<String> genres = List.of();
    private List<String> moods = List.of();

    private Builder() {}

    public Builder title(String value) {
      title = present(value);
      return this;
    }

    public Builder artist(String value) {
      artist = present(value);
      return this;
    }

    public Builder album(String value) {
      album = present(value);
      return this;
    }

    public Builder albumArtist(String value) {
      albumArtist = present(value);
      return this;
    }

    public Builder trackNumber(int value) {
      trackNumber = OptionalInt.of(value);
      return this;
    }

    public Builder year(int value) {
      year = OptionalInt.of(value);
      return this;
    }

    public Builder genres(List<String> values) {
      genres = values;
      return this;
    }

    public Builder moods(List<String> values) {
      moods = values;
      return this;
    }

    public TrackTags build() {
      return new TrackTags(title, artist, album, albumArtist, trackNumber, year, genres, moods);
    }

    private static Optional<String> present(String value) {
      return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }
  }
}
