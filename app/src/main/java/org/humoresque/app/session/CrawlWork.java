package org.humoresque.app.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.humoresque.app.session.LibraryJobs.Progress;
import org.humoresque.library.catalogue.CatalogueImporter;
import org.humoresque.library.crawl.CrawlFailure;
import org.humoresque.library.crawl.CrawlOptions;
import org.humoresque.library.crawl.CrawlReport;
import org.humoresque.library.crawl.CrawlState;
import org.humoresque.library.crawl.Crawler;
import org.humoresque.library.crawl.LicensedFiles;
import org.humoresque.library.crawl.SongTable;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.table.Table;
import org.humoresque.library.web.HostLookup;
import org.humoresque.library.web.PoliteClient;
import org.humoresque.library.web.Waiting;
import org.humoresque.library.web.WebClient;

/** Crawls the web into a catalogue of the library; files only where their licence lets it. */
public final class CrawlWork {

  /**
   * What is asked for.
   *
   * @param starts where the crawl begins, at least one
   * @param restart whether to begin anew where an earlier run was stopped
   * @param download whether recordings under a licence that allows it are fetched
   */
  public record Request(
      List<URI> starts, CrawlOptions options, boolean restart, boolean download) {}

  /**
   * What came of it.
   *
   * @param catalogue its name in the library
   * @param catalogued what became of the songs there
   * @param downloaded recordings fetched now
   * @param failures of all kinds
   */
  public record Outcome(
      CrawlReport crawl,
      String catalogue,
      ScanReport catalogued,
      int downloaded,
      List<CrawlFailure> failures) {}

  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final Duration ANSWER = Duration.ofSeconds(120);
  private static final ScanReport NOTHING = new ScanReport(0, 0, 0, 0, List.of());
  private static final int MOST_LETTERS = 60;

  private final LibraryWork work;
  private final CatalogueImporter importer;
  private final Path dataDir;
  private final String version;

  /**
   * @param dataDir where the crawls' states and recordings are kept
   * @param version this program's
   */
  CrawlWork(LibraryWork work, CatalogueImporter importer, Path dataDir, String version) {
    this.work = work;
    this.importer = importer;
    this.dataDir = dataDir;
    this.version = version;
  }

  /**
   * Crawls, and goes on where an earlier run for the same addresses was stopped.
   *
   * @throws LibraryException if not even the first pages could be read
   */
  public Outcome run(Request request, Progress progress) {
    String name = name(request.starts());
    Path folder = dataDir.resolve("crawls");
    WebClient.Options web =
        new WebClient.Options(
            "Humoresque/%s (self-hosted music player; keeps robots.txt as 'humoresque')"
                .formatted(version),
            SILENCE,
            ANSWER,
            request.options().allowPrivate());
    try (CrawlState state = CrawlState.open(folder.resolve(name + ".jsonl"), request.restart());
        WebClient client = new WebClient(web, HostLookup.SYSTEM)) {
      PoliteClient polite = new PoliteClient(client, Waiting.REAL, request.options().delay());
      boolean resumed = state.isResumed();
      CrawlReport crawl =
          new Crawler(polite, request.options(), state)
              .run(request.starts(), (done, known) -> progress.at("reading pages", done, known));
      requireSomething(crawl, resumed);
      Path table = folder.resolve(name + ".csv");
      SongTable.write(state.songs(), table);
      ScanReport catalogued = state.songs().isEmpty() ? NOTHING : take(name, table, progress);
      List<CrawlFailure> failures = new ArrayList<>(crawl.failures());
      int downloaded =
          request.download() ? download(polite, request, state, progress, failures) : 0;
      return new Outcome(crawl, catalogueName(name), catalogued, downloaded, failures);
    }
  }

  private static void requireSomething(CrawlReport crawl, boolean resumed) {
    Optional<CrawlFailure> first = crawl.failures().stream().findFirst();
    if (!resumed && crawl.pages() == 0 && first.isPresent()) {
      throw new LibraryException(
          "nothing could be read: %s: %s".formatted(first.get().url(), first.get().reason()));
    }
  }

  private ScanReport take(String name, Path file, Progress progress) {
    Table table = Table.open(file, Optional.empty());
    return importer.run(
        catalogueName(name),
        table,
        importer.survey(table),
        SongTable.mapping(),
        (done, total) -> progress.at("keeping songs", done, total));
  }

  private int download(
      PoliteClient client,
      Request request,
      CrawlState state,
      Progress progress,
      List<CrawlFailure> failures) {
    Path folder = dataDir.resolve("web-music");
    LicensedFiles files = new LicensedFiles(client, folder, request.options().maxBytes());
    files.fetch(state.songs(), (done, total) -> progress.at("fetching recordings", done, total));
    failures.addAll(files.failures());
    if (files.fetched() > 0) {
      work.scan(List.of(folder)).run(progress);
    }
    return files.fetched();
  }

  private static String catalogueName(String name) {
    return "crawl of " + name + ".csv";
  }

  /** Names a crawl after its first address, and apart from others that begin there too. */
  private static String name(List<URI> starts) {
    URI first = starts.get(0);
    String path = String.valueOf(first.getHost()) + first.getPath();
    String plain = path.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", "-");
    String cut = plain.substring(0, Math.min(MOST_LETTERS, plain.length()));
    boolean telling = starts.size() == 1 && first.getRawQuery() == null && cut.equals(plain);
    String trimmed = cut.replaceAll("^[-.]+|-+$", "");
    return telling ? trimmed : "%s-%08x".formatted(trimmed, starts.hashCode());
  }
}
