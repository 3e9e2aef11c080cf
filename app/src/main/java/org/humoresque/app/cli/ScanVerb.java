package org.humoresque.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.app.config.AppConfig;
import org.humoresque.app.config.Setting;
import org.humoresque.app.session.LibraryReport;
import org.humoresque.app.session.LibraryWork;
import org.humoresque.app.view.ScanReportView;
import org.humoresque.library.sound.Pause;
import org.humoresque.library.sound.SoundReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code scan}: reads folders with music into the library. */
@Command(description = "Reads folders with music into the library.")
final class ScanVerb extends Verb {

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR",
      description = "Folders with music; without any, those of the library are scanned again.")
  List<Path> directories = List.of();

  @Mixin LyricsFlags lyrics = new LyricsFlags();
  @Mixin AudioFlags audio = new AudioFlags();

  ScanVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void collect(Map<Setting, String> flags) {
    lyrics.collect(flags);
    audio.collect(flags);
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
    boolean listens = AppConfig.of(settings()).audio().analysis();
    try (Services services = services();
        ProgressLine progress = new ProgressLine(surroundings.terminal())) {
      if (folders.isEmpty() && services.library().store().roots().isEmpty()) {
        throw wrongUsage("name a folder with music; the library has none yet");
      }
      LibraryReport scan = scan(services, folders, progress);
      if (!output.json) {
        progress.end();
        describe(ScanReportView.of(scan));
      }
      Optional<SoundReport> sound =
          listens ? Optional.of(hear(services, progress)) : Optional.empty();
      ScanReportView report = ScanReportView.of(scan, sound);
      if (output.json) {
        print(report);
      } else if (report.sound() != null) {
        progress.end();
        describe(report.sound());
      }
    }
    return ExitCode.OK;
  }

  /** May take long; what was heard is kept when it is stopped, and the next scan goes on. */
  private static SoundReport hear(Services services, ProgressLine progress) {
    return services
        .sound()
        .update((done, total) -> progress.at("listening", done, total), new Pause());
  }

  private static LibraryReport scan(Services services, List<Path> folders, ProgressLine progress) {
    LibraryWork work = services.work();
    return (folders.isEmpty() ? work.rescan(folders) : work.scan(folders)).run(progress::at);
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

  private void describe(ScanReportView.Sound sound) {
    out().printf("sound: %d songs are known, %d heard now%n", sound.heard(), sound.analysed());
    if (!sound.failures().isEmpty()) {
      out().printf("%d songs could not be heard:%n", sound.failures().size());
      sound.failures().forEach(it -> out().printf("  %s: %s%n", it.path(), it.reason()));
    }
    out().flush();
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
