package org.humoresque.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.app.view.ImportReportView;
import org.humoresque.library.store.MusicServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code server sync}: brings the library in line with servers. */
@Command(description = "Brings the library in line with a server, or with all.")
final class ServerSyncVerb extends Verb {

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Servers (default: all).")
  List<String> names = List.of();

  ServerSyncVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    try (Services services = services();
        ProgressLine progress = new ProgressLine(surroundings.terminal())) {
      List<String> wanted =
          names.isEmpty()
              ? services.library().servers().all().stream().map(MusicServer::name).toList()
              : names;
      if (wanted.isEmpty()) {
        throw wrongUsage("there is no server yet; add one with: ./humoresque server add URL");
      }
      List<ImportReportView> reports = new ArrayList<>();
      for (String name : wanted) {
        reports.add(ImportReportView.of(services.work().sync(name).run(progress::at)));
      }
      ImportReportView all = ImportReportView.sum(reports);
      if (output.json) {
        print(all);
      } else {
        progress.end();
        describe(all);
      }
    }
    return ExitCode.OK;
  }

  private void describe(ImportReportView report) {
    out()
        .printf(
            "%d added, %d updated, %d removed, %d unchanged%n",
            report.added(), report.updated(), report.removed(), report.unchanged());
    report.failures().forEach(it -> out().printf("  %s: %s%n", it.path(), it.reason()));
    out().flush();
  }
}
