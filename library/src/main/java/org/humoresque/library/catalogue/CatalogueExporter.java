package org.humoresque.library.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.store.Catalogue;
import org.humoresque.library.store.CatalogueStore;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.table.Cell;
import org.humoresque.library.table.CellText;
import org.humoresque.library.table.TableWriter;

/** Writes catalogues out of the library, in the form the file's name promises. */
public final class CatalogueExporter {

  /** The columns of the library as a catalogue; an import knows them all again. */
  private static final List<String> COLUMNS =
      List.of(
          "title",
          "artist",
          "album",
          "album artist",
          "track number",
          "year",
          "genre",
          "mood",
          "emotion",
          "valence",
          "energy",
          "duration",
          "path",
          "url");

  private final CatalogueStore store;

  public CatalogueExporter(CatalogueStore store) {
    this.store = store;
  }

  /**
   * Writes a catalogue as it was imported, cell by cell.
   *
   * @return how many rows it has below its header
   * @throws LibraryException if there is no catalogue of that name, or the file cannot be written
   */
  public int export(String name, Path file) {
    Catalogue catalogue =
        store
            .find(name)
            .orElseThrow(
                () ->
                    new LibraryException(
                        "there is no catalogue '%s'; there are: %s"
                            .formatted(name, store.all().stream().map(Catalogue::name).toList())));
    int[] rows = {0};
    try (TableWriter writer = TableWriter.open(file)) {
      CellText.parse(catalogue.above()).forEach(row -> writer.row(CellText.parse(row.text())));
      store.eachRow(
          name,
          row -> {
            writer.row(CellText.parse(row.cells()));
            rows[0]++;
          });
      writer.finish();
    }
    return rows[0];
  }

  /** Writes every song of the library with its mood, and returns how many there are. */
  public int exportLibrary(Path file) {
    int[] rows = {0};
    try (TableWriter writer = TableWriter.open(file)) {
      writer.row(COLUMNS.stream().map(Cell::text).toList());
      store.eachTrack(
          (track, mood) -> {
            writer.row(row(track, mood));
            rows[0]++;
          });
      writer.finish();
    }
    return rows[0];
  }

  private static List<Cell> row(Track track, Optional<TrackMood> mood) {
    TrackTags tags = track.tags();
    return Stream.of(
            Cell.text(track.displayTitle()),
            text(tags.artist()),
            text(tags.album()),
            text(tags.albumArtist()),
            number(tags.trackNumber()),
            number(tags.year()),
            Cell.text(String.join("; ", tags.genres())),
            Cell.text(String.join("; ", tags.moods())),
            text(mood.flatMap(TrackMood::emotion).map(Emotion::label)),
            unit(mood.map(it -> it.mood().valence())),
            unit(mood.map(it -> it.mood().arousal())),
            track.duration().isZero()
                ? Cell.EMPTY
                : Cell.number(track.duration().toMillis() / 1000.0),
            track.isPlayable() ? Cell.text(track.file().toString()) : Cell.EMPTY,
            text(track.link().map(Object::toString)))
        .toList();
  }

  /** From 0 to 1, as people keep these values. */
  private static Cell unit(Optional<Double> value) {
    return value
        .map(
            it -> Cell.number(Double.parseDouble(String.format(Locale.ROOT, "%.4f", (it + 1) / 2))))
        .orElse(Cell.EMPTY);
  }

  private static Cell text(Optional<String> text) {
    return text.map(Cell::text).orElse(Cell.EMPTY);
  }

  private static Cell number(OptionalInt number) {
    return number.isPresent() ? Cell.number(number.getAsInt()) : Cell.EMPTY;
  }
}
