package org.humoresque.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.humoresque.app.lookup.LookupReport;
import org.humoresque.app.lookup.LyricsLookup;
import org.humoresque.app.session.LibraryJobs.Progress;
import org.humoresque.app.session.LibraryJobs.Work;
import org.humoresque.library.Library;
import org.humoresque.library.lyrics.LyricsReport;
import org.humoresque.library.lyrics.LyricsUpdater;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.music.demo.DemoLibrary;

/** The jobs that fill the library. */
public final class LibraryWork {

  private static final LexiconMoodWords MOOD_WORDS = new LexiconMoodWords();
  private static final ScanReport NOTHING_SCANNED = new ScanReport(0, 0, 0, 0, List.of());

  private final Library library;
  private final LyricsUpdater lyrics;
  private final Path demoFolder;
  private final Optional<LyricsLookup> lookup;
  private final DemoLibrary demo = new DemoLibrary();

  /**
   * @param lyrics reads the moods of words
   * @param demoFolder where the demo library is put
   */
  public LibraryWork(Library library, LyricsUpdater lyrics, Path demoFolder) {
    this(library, lyrics, demoFolder, Optional.empty());
  }

  private LibraryWork(
      Library library, LyricsUpdater lyrics, Path demoFolder, Optional<LyricsLookup> lookup) {
    this.library = library;
    this.lyrics = lyrics;
    this.demoFolder = demoFolder;
    this.lookup = lookup;
  }

  /** Reads folders with music, then the lyrics found there. */
  public Work scan(List<Path> folders) {
    return progress -> scan(folders, progress);
  }

  /**
   * Reads the library's folders again, and folders besides; those that are away are named.
   *
   * @param more folders that may be new
   */
  public Work rescan(List<Path> more) {
    return progress ->
        read(
            library
                .scanner()
                .rescan(more, (phase, done, total) -> progress.at(phase.label(), done, total)),
            progress);
  }

  /**
   * Takes a folder out of the library; its files stay.
   *
   * @throws IllegalArgumentException if the library has no such folder
   */
  public void removeRoot(Path root) {
    library.scanner().removeRoot(root);
    imports().refresh();
  }

  /** Composes the demo library, then reads it. */
  public Work demo() {
    return progress -> {
      demo.create(
          demoFolder,
          (done, total, title) -> progress.at("composing the demo library", done, total));
      return scan(List.of(demoFolder), progress);
    };
  }

  /** The same work, which also asks a service for the words that the folders do not hold. */
  public LibraryWork with(LyricsLookup service) {
    return new LibraryWork(library, lyrics, demoFolder, Optional.of(service));
  }

  /** Reads the lyrics that are in the library and were not read by this program. */
  public Work lyrics() {
    return progress -> new LibraryReport(NOTHING_SCANNED, readLyrics(progress), Optional.empty());
  }

  /** Brings the library in line with a music server. */
  public Work sync(String server) {
    return progress -> {
      progress.at("asking the server", 0, 0);
      ScanReport report =
          library
              .servers()
              .sync(server, (done, total) -> progress.at("reading albums", done, total));
      imports().refresh();
      return new LibraryReport(report, LyricsReport.NONE, Optional.empty());
    };
  }

  /** What is taken into the library besides folders, and out of it. */
  public LibraryExchange imports() {
    return new LibraryExchange(library, MOOD_WORDS);
  }

  /**
   * What is taken in from the open web.
   *
   * @param dataDir where crawls keep how far they are
   * @param version this program's, for sites to know
   */
  public CrawlWork crawls(Path dataDir, String version) {
    return new CrawlWork(this, library.importer(MOOD_WORDS), dataDir, version);
  }

  /** The service that is asked for missing words, if one is. */
  public Optional<String> lyricsService() {
    return lookup.map(LyricsLookup::service);
  }

  /** Whether there is anything for {@link #lyrics} to do. */
  public boolean hasUnreadLyrics() {
    return lyrics.pending() > 0;
  }

  private LibraryReport scan(List<Path> folders, Progress progress) {
    ScanReport scan =
        library
            .scanner()
            .scan(folders, (phase, done, total) -> progress.at(phase.label(), done, total));
    return read(scan, progress);
  }

  private LibraryReport read(ScanReport scan, Progress progress) {
    imports().refresh();
    Optional<LookupReport> looked =
        lookup.map(it -> it.run((done, total) -> progress.at("looking up lyrics", done, total)));
    return new LibraryReport(scan, readLyrics(progress), looked);
  }

  private LyricsReport readLyrics(Progress progress) {
    return lyrics.update((done, total) -> progress.at("reading lyrics", done, total));
  }
}
