package org.humoresque.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.humoresque.app.config.Setting;
import org.humoresque.app.session.LibraryReport;
import org.humoresque.app.view.ScanReportView;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code scan}: reads folders with music into the library. */
@Command(description = "Reads folders with music into the library.")
final class ScanVerb extends Verb {

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with music.")
  List<Path> directories = List.of();

  @Mixin LyricsFlags lyrics = new LyricsFlags();

  ScanVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void collect(Map<Setting, String> flags) {
    lyrics.collect(flags);
  }

  @Override
  public Integer call() {
    List<Path> folders =
        directories.stream()
            .map(folder -> surroundings.workingDirectory().resolve(folder).normalize())
            .toList();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw wrongUsage("there is no folder " + folder);
      }
    }
    ScanReportView report;
    try (Services services = services();
        ProgressLine progress = new ProgressLine(surroundings.terminal())) {
      report = ScanReportView.of(scan(services, folders, progress));
    }
    if (output.json) {
      print(report);
    } else {
      describe(report);
    }
    return ExitCode.OK;
  }

  private static LibraryReport scan(Services services, List<Path> folders, ProgressLine progress) {
    return services.work().scan(folders).run(progress::at);
  }

  private void describe(ScanReportView.Lyrics lyrics) {
    out().printf("lyrics: %d songs have some, %d read now%n", lyrics.found(), lyrics.analysed());
    if (lyrics.lookedUp() != null) {
      out().printf("%d lyrics were found at the service%n", lyrics.lookedUp());
    }
    if (lyrics.lookupProblem() != null) {
      out().println(lyrics.lookupProblem());
    }
    if (!lyrics.failures().isEmpty()) {
      out().printf("%d lyrics could not be read:%n", lyrics.failures().size());
      lyrics.failures().forEach(it -> out().printf("  %s: %s%n", it.path(), it.reason()));
    }
  }

  private void describe(ScanReportView report) {
    out()
        .printf(
            "%d added, %d updated, %d removed, %d unchanged%n",
            report.added(), report.updated(), report.removed(), report.unchanged());
    if (!report.failures().isEmpty()) {
      out().printf("%d could not be read:%n", report.failures().size());
      report.failures().forEach(it -> out().printf("  %s: %s%n", it.path(), it.reason()));
    }
    describe(report.lyrics());
    out().flush();
  }
}
