package org.humoresque.kernel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a music file says of itself. Absent tags are empty, never a made-up "Unknown".
 *
 * @param title title of the track
 * @param artist performing artist; of several, all of them in one text
 * @param album album title
 * @param albumArtist artist of the whole album, where it differs
 * @param trackNumber number on its disc, from 1
 * @param year year of release
 * @param genres genres as written, in their order
 * @param moods mood words as written in the mood tag, in their order
 * @param artists each artist by itself, where there are several
 * @param place disc and totals
 * @param language of the words: a code of ISO 639-1 where there is one, else as written
 * @param beatsPerMinute as the tag has it
 * @param gain how loud to play it
 */
public record TrackTags(
    Optional<String> title,
    Optional<String> artist,
    Optional<String> album,
    Optional<String> albumArtist,
    OptionalInt trackNumber,
    OptionalInt year,
    List<String> genres,
    List<String> moods,
    List<String> artists,
    AlbumPlace place,
    Optional<String> language,
    OptionalDouble beatsPerMinute,
    ReplayGain gain) {

  /** A file that says nothing of itself. */
  public static final TrackTags NONE = builder().build();

  public TrackTags {
    genres = List.copyOf(genres);
    moods = List.copyOf(moods);
    artists = List.copyOf(artists);
  }

  /** Tags that say no more than this. */
  public TrackTags(
      Optional<String> title,
      Optional<String> artist,
      Optional<String> album,
      Optional<String> albumArtist,
      OptionalInt trackNumber,
      OptionalInt year,
      List<String> genres,
      List<String> moods) {
    this(
        title,
        artist,
        album,
        albumArtist,
        trackNumber,
        year,
        genres,
        moods,
        List.of(),
        AlbumPlace.UNKNOWN,
        Optional.empty(),
        OptionalDouble.empty(),
        ReplayGain.NONE);
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
    private List<String> artists = List.of();
    private AlbumPlace place = AlbumPlace.UNKNOWN;
    private Optional<String> language = Optional.empty();
    private OptionalDouble beatsPerMinute = OptionalDouble.empty();
    private ReplayGain gain = ReplayGain.NONE;

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

    public Builder artists(List<String> values) {
      artists = values;
      return this;
    }

    public Builder place(AlbumPlace value) {
      place = value;
      return this;
    }

    public Builder language(String value) {
      language = present(value);
      return this;
    }

    public Builder beatsPerMinute(double value) {
      beatsPerMinute = OptionalDouble.of(value);
      return this;
    }

    public Builder gain(ReplayGain value) {
      gain = value;
      return this;
    }

    public TrackTags build() {
      return new TrackTags(
          title,
          artist,
          album,
          albumArtist,
          trackNumber,
          year,
          genres,
          moods,
          artists,
          place,
          language,
          beatsPerMinute,
          gain);
    }

    private static Optional<String> present(String value) {
      return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }
  }
}
