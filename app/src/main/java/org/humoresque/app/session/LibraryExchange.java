package org.humoresque.app.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.humoresque.app.session.LibraryJobs.Progress;
import org.humoresque.app.session.LibraryJobs.Work;
import org.humoresque.library.Library;
import org.humoresque.library.catalogue.CatalogueExporter;
import org.humoresque.library.catalogue.CatalogueImporter;
import org.humoresque.library.catalogue.Field;
import org.humoresque.library.catalogue.Mapping;
import org.humoresque.library.catalogue.MappingProposer;
import org.humoresque.library.catalogue.MoodWords;
import org.humoresque.library.catalogue.Survey;
import org.humoresque.library.lyrics.LyricsReport;
import org.humoresque.library.playlist.PlaylistFile;
import org.humoresque.library.playlist.Playlists;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.library.store.LibraryBackup;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.table.Table;

/** Takes catalogues, playlists and backups into the library, and out of it again. */
public final class LibraryExchange {

  /** What a file holds. */
  public enum Kind {
    CATALOGUE,
    PLAYLIST,
    BACKUP
  }

  /**
   * How to import.
   *
   * @param map columns in place of those that are proposed
   * @param sheet of a workbook; empty: the first
   * @param replace whether a backup may take the place of a library that has songs
   */
  public record Options(Map<Field, String> map, Optional<String> sheet, boolean replace) {
    /** As the program proposes. */
    public static final Options PROPOSED = new Options(Map.of(), Optional.empty(), false);
  }

  /**
   * A catalogue that was looked at.
   *
   * @param mapping what the program proposes, with what the person says in its place
   */
  public record Proposal(Table table, Survey survey, Mapping mapping) {}

  private final Library library;
  private final MoodWords moodWords;

  LibraryExchange(Library library, MoodWords moodWords) {
    this.library = library;
    this.moodWords = moodWords;
  }

  /**
   * What a file holds, by its name and, of a zip, by what is in it.
   *
   * @throws LibraryException if it cannot be imported
   */
  public Kind kind(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new LibraryException("there is no file " + file);
    }
    if (isZip(file)) {
      if (library.backup().isBackup(file)) {
        return Kind.BACKUP;
      }
      throw new LibraryException(file + " is no backup of a Humoresque library");
    }
    if (PlaylistFile.isNamed(file)) {
      return Kind.PLAYLIST;
    }
    if (Table.format(file).isPresent()) {
      return Kind.CATALOGUE;
    }
    throw new LibraryException(
        ("%s cannot be imported: its name must end in .csv, .tsv or .xlsx (a catalogue), %s (a"
                + " playlist) or .zip (a backup)")
            .formatted(file, String.join(", ", PlaylistFile.endings())));
  }

  /** Looks at a catalogue and says which column means what; nothing is imported. */
  public Proposal propose(Path file, Options options) {
    Table table = Table.open(file, options.sheet());
    Survey survey = importer().survey(table);
    Mapping mapping = MappingProposer.propose(survey).with(options.map(), survey);
    return new Proposal(table, survey, mapping);
  }

  /** Imports a file of any kind under its own name. */
  public Work read(Path file, Options options) {
    return progress -> {
      progress.at("looking into the file", 0, 0);
      ScanReport report =
          switch (kind(file)) {
            case CATALOGUE -> catalogue(file, options, progress);
            case PLAYLIST -> library.playlists().read(file);
            case BACKUP -> restored(library.backup().restore(file, options.replace()));
          };
      return new LibraryReport(report, LyricsReport.NONE, Optional.empty());
    };
  }

  /** Writes the whole library: as a backup, a catalogue or a playlist, as the name promises. */
  public int writeLibrary(Path file, boolean relative) {
    if (isZip(file)) {
      return (int) library.backup().write(file).tracks();
    }
    if (!PlaylistFile.isNamed(file)) {
      return new CatalogueExporter(library.catalogues()).exportLibrary(file);
    }
    List<SavedPlaylist.Entry> entries = new ArrayList<>();
    library
        .catalogues()
        .eachTrack(
            (track, mood) -> {
              if (track.isPlayable()) {
                entries.add(Playlists.entry(track));
              }
            });
    PlaylistFile.write(new SavedPlaylist("Library", entries), file, relative);
    return entries.size();
  }

  /** Writes a catalogue as it was imported. */
  public int writeCatalogue(String name, Path file) {
    return new CatalogueExporter(library.catalogues()).export(name, file);
  }

  /** Writes one of the library's playlists. */
  public int writePlaylist(String name, Path file, boolean relative) {
    return library.playlists().write(name, file, relative);
  }

  /** Brings catalogues and playlists in line with the files after a scan. */
  public void refresh() {
    importer().refresh();
    library.playlists().refresh();
  }

  private ScanReport catalogue(Path file, Options options, Progress progress) {
    Proposal proposal = propose(file, options);
    return importer()
        .run(
            file.getFileName().toString(),
            proposal.table(),
            proposal.survey(),
            proposal.mapping(),
            (done, total) -> progress.at("importing songs", done, total));
  }

  private CatalogueImporter importer() {
    return library.importer(moodWords);
  }

  private static boolean isZip(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static ScanReport restored(LibraryBackup.Report report) {
    return new ScanReport(Math.toIntExact(report.tracks()), 0, 0, 0, List.of());
  }
}
