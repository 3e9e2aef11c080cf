package org.humoresque.library.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.humoresque.library.match.SongMatcher;
import org.humoresque.library.scan.MoodUpdater;
import org.humoresque.library.scan.ScanCancelledException;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.library.store.Catalogue;
import org.humoresque.library.store.CatalogueRow;
import org.humoresque.library.store.CatalogueStore;
import org.humoresque.library.table.Cell;
import org.humoresque.library.table.CellText;
import org.humoresque.library.table.Table;

/**
 * Brings the library in line with a catalogue: keeps every row as it came, gives its song the file
 * that plays it or else a link, and reads what it says of moods.
 *
 * <p>Rows are saved a thousand at a time; whatever ends the program meanwhile, the next import
 * completes it.
 */
public final class CatalogueImporter {

  /** Told how far an import is. */
  @FunctionalInterface
  public interface Progress {
    void at(long done, long total);
  }

  private static final int BATCH = 1000;

  private final CatalogueStore store;
  private final MoodUpdater moods;
  private final MoodWords moodWords;

  /**
   * @param moods reads the moods of genres
   * @param moodWords reads what catalogues say of moods
   */
  public CatalogueImporter(CatalogueStore store, MoodUpdater moods, MoodWords moodWords) {
    this.store = store;
    this.moods = moods;
    this.moodWords = moodWords;
  }

  /** What stands in the columns of a table. */
  public Survey survey(Table table) {
    return Survey.of(table, moodWords);
  }

  /**
   * Imports a table under a name; what was imported under that name before is brought up to date.
   *
   * @param survey of this table
   */
  public ScanReport run(
      String name, Table table, Survey survey, Mapping mapping, Progress progress) {
    mapping.requireSongs(table);
    String mappingText = StoredMapping.text(mapping, moodWords.version());
    boolean asBefore =
        store.find(name).map(Catalogue::mapping).filter(mappingText::equals).isPresent();
    KnownRows known = KnownRows.of(store, name, asBefore);
    store.save(catalogue(name, table, mappingText));
    Placement placement =
        new Placement(
            new SongReader(mapping, table.header().size()),
            new SongMatcher(store.songs().stream().filter(song -> song.hasFile()).toList()),
            moodWords);
    ImportTally tally = new ImportTally(Path.of(name));
    List<CatalogueRow> batch = new ArrayList<>();
    table.read(
        (number, cells) -> {
          CatalogueRow row = placement.place(Optional.empty(), number, cells);
          known.compare(row).ifPresent(batch::add);
          tally.count(row, known.lastChange());
          if (batch.size() >= BATCH) {
            save(name, batch);
          }
          if (tally.rows() % BATCH == 0) {
            progress.at(tally.rows(), survey.rows());
          }
          return !Thread.currentThread().isInterrupted();
        });
    if (Thread.currentThread().isInterrupted()) {
      throw new ScanCancelledException();
    }
    save(name, batch);
    List<Long> left = known.left();
    store.removeRows(left);
    moods.updateStale();
    return tally.report(left.size());
  }

  /**
   * Looks at the library's files again: songs with a link that a file plays now become one with it,
   * and songs whose file is gone get their link back.
   */
  public void refresh() {
    List<Catalogue> catalogues = store.all();
    if (catalogues.isEmpty()) {
      return;
    }
    var songs = store.songs();
    SongMatcher files = new SongMatcher(songs.stream().filter(song -> song.hasFile()).toList());
    List<CatalogueStore.Merge> merges = new ArrayList<>();
    songs.stream()
        .filter(song -> !song.hasFile())
        .forEach(
            song ->
                files
                    .bySong(song.artist(), song.title())
                    .ifPresent(file -> merges.add(new CatalogueStore.Merge(song.id(), file))));
    if (!merges.isEmpty()) {
      store.merge(merges);
    }
    placeTrackless(catalogues, files);
    moods.updateStale();
  }

  private void placeTrackless(List<Catalogue> catalogues, SongMatcher files) {
    List<CatalogueRow.Kept> rows = store.trackless(BATCH);
    while (!rows.isEmpty()) {
      for (Catalogue catalogue : catalogues) {
        Placement placement = new Placement(StoredMapping.reader(catalogue), files, moodWords);
        List<CatalogueRow> placed =
            rows.stream()
                .filter(row -> row.catalogue().equals(catalogue.name()))
                .map(
                    row ->
                        placement.place(
                            Optional.of(row.id()), row.position(), CellText.parse(row.cells())))
                .toList();
        store.saveRows(catalogue.name(), placed);
      }
      rows = store.trackless(BATCH);
    }
  }

  private void save(String name, List<CatalogueRow> batch) {
    if (!batch.isEmpty()) {
      store.saveRows(name, batch);
      batch.clear();
    }
  }

  private static Catalogue catalogue(String name, Table table, String mapping) {
    String above =
        CellText.of(table.above().stream().map(row -> Cell.text(CellText.of(row))).toList());
    String columns = CellText.of(table.header().stream().map(Cell::text).toList());
    return new Catalogue(name, table.format().name(), above, columns, mapping);
  }
}
