package org.humoresque.app.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.humoresque.app.config.AppConfig;
import org.humoresque.app.session.CrawlWork;
import org.humoresque.app.view.CrawlView;
import org.humoresque.app.view.Version;
import org.humoresque.library.crawl.CrawlOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crawl}: reads song information from the open web. */
@Command(
    description = {
      "Reads song information from web sites, feeds, Jamendo and the Internet Archive into a"
          + " catalogue of the library; the songs open at their links.",
      "Keeps robots.txt, asks a site once a second, and goes on where an earlier run was stopped."
    })
final class CrawlVerb extends Verb {

  @Parameters(arity = "1..*", paramLabel = "URL", description = "Where to begin.")
  List<String> addresses = List.of();

  @Option(names = "--depth", description = "How many links to follow (default: ${DEFAULT-VALUE}).")
  int depth = CrawlOptions.DEFAULT.depth();

  @Option(
      names = "--max-pages",
      description = "How many pages to read in this run (default: ${DEFAULT-VALUE}).")
  int maxPages = CrawlOptions.DEFAULT.maxPages();

  @Option(
      names = "--max-size",
      paramLabel = "MB",
      description = "How much to fetch in this run, in megabytes (default: ${DEFAULT-VALUE}).")
  int maxMegabytes = (int) (CrawlOptions.DEFAULT.maxBytes() >> 20);

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description = "The least time between two requests to a site (default: ${DEFAULT-VALUE}).")
  double delaySeconds = 1;

  @Option(
      names = "--restart",
      description = "Begin anew; without it a stopped crawl goes on (--resume).")
  boolean restart;

  @Option(names = "--resume", description = "Go on where a run was stopped: the default.")
  boolean resume;

  @Option(
      names = "--download-licensed",
      description = "Also fetch recordings, only where their licence allows copies.")
  boolean download;

  @Option(
      names = "--allow-private",
      description = "Also fetch from this machine and network; for tests of your own sites.")
  boolean allowPrivate;

  CrawlVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    CrawlWork.Request request =
        new CrawlWork.Request(
            addresses.stream().map(this::address).toList(), options(), restart, download);
    if (restart && resume) {
      throw wrongUsage("say --resume or --restart, not both");
    }
    Path dataDir = AppConfig.of(settings()).library().dataDir();
    try (Services services = services();
        ProgressLine progress = new ProgressLine(surroundings.terminal())) {
      CrawlView report =
          CrawlView.of(
              services.work().crawls(dataDir, Version.current()).run(request, progress::at));
      if (output.json) {
        print(report);
      } else {
        progress.end();
        describe(report);
      }
    }
    return ExitCode.OK;
  }

  private CrawlOptions options() {
    try {
      return new CrawlOptions(
          depth,
          maxPages,
          Duration.ofMillis(Math.round(delaySeconds * 1000)),
          (long) maxMegabytes << 20,
          allowPrivate);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private URI address(String text) {
    try {
      URI uri = new URI(text.contains("://") ? text : "https://" + text);
      if (List.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw wrongUsage("'%s' is no address: %s".formatted(text, e.getReason()));
    }
    throw wrongUsage("'%s' is no address of http:// or https://".formatted(text));
  }

  private void describe(CrawlView report) {
    out()
        .printf(
            "%d pages read, %d songs known (%d added, %d updated, %d removed)%n",
            report.pages(), report.songs(), report.added(), report.updated(), report.removed());
    if (report.downloaded() > 0) {
      out().printf("%d recordings fetched%n", report.downloaded());
    }
    if (report.forbidden() > 0) {
      out().printf("%d pages left alone, as robots.txt asks%n", report.forbidden());
    }
    if (report.stopped() != null) {
      out().printf("stopped: %s; the same command goes on%n", report.stopped());
    }
    if (!report.failures().isEmpty()) {
      out().printf("%d to know of:%n", report.failures().size());
      report.failures().forEach(it -> out().printf("  %s: %s%n", it.path(), it.reason()));
    }
    out().flush();
  }
}
