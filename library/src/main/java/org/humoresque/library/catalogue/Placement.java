package org.humoresque.library.catalogue;

import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.match.SongMatcher;
import org.humoresque.library.store.CatalogueRow;
import org.humoresque.library.table.Cell;
import org.humoresque.library.table.CellText;

/** Makes what is kept of a row: its song, with the file that plays it and the mood it tells. */
final class Placement {

  private final SongReader reader;
  private final SongMatcher files;
  private final MoodWords moodWords;

  /**
   * @param files the library's files
   */
  Placement(SongReader reader, SongMatcher files, MoodWords moodWords) {
    this.reader = reader;
    this.files = files;
    this.moodWords = moodWords;
  }

  CatalogueRow place(Optional<Long> id, int position, List<Cell> cells) {
    return new CatalogueRow(id, position, CellText.of(cells), reader.read(cells).map(this::song));
  }

  private CatalogueRow.Song song(CatalogueSong song) {
    Optional<TrackId> file =
        song.path()
            .flatMap(files::byPath)
            .or(() -> files.bySong(song.artist(), Optional.of(song.title())));
    return new CatalogueRow.Song(
        song.key(),
        file,
        tags(song),
        song.duration(),
        song.link(),
        song.language(),
        song.mood().isEmpty() ? Optional.empty() : moodWords.read(song.mood()));
  }

  private static TrackTags tags(CatalogueSong song) {
    return new TrackTags(
        Optional.of(song.title()),
        song.artist(),
        song.album(),
        song.albumArtist(),
        song.trackNumber(),
        song.year(),
        song.genres(),
        song.mood().words());
  }
}
