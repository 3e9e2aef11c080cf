package org.humoresque.library.crawl;

import java.util.Locale;
import java.util.Optional;
import org.humoresque.library.catalogue.Field;
import org.jspecify.annotations.Nullable;

/** What pages say of a song, each a column of the catalogue that a crawl makes. */
public enum Fact {
  TITLE(Field.TITLE),
  ARTIST(Field.ARTIST),
  ALBUM(Field.ALBUM),
  ALBUM_ARTIST(Field.ALBUM_ARTIST),
  TRACK_NUMBER(Field.TRACK_NUMBER),
  YEAR(Field.YEAR),
  GENRE(Field.GENRE),
  LANGUAGE(Field.LANGUAGE),
  /** In seconds. */
  DURATION(Field.DURATION),
  /** Where the song opens in a browser. */
  URL(Field.URL),
  /** Where its sound lies. */
  AUDIO(null),
  /** The address of the licence it is under. */
  LICENSE(null),
  /** Where all this stood. */
  PAGE(null);

  private final @Nullable Field field;

  Fact(@Nullable Field field) {
    this.field = field;
  }

  /** The column's name: {@code track number}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What the catalogue takes the column for. */
  Optional<Field> field() {
    return Optional.ofNullable(field);
  }
}
