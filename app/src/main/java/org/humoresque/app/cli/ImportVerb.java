package org.humoresque.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.app.session.LibraryExchange;
import org.humoresque.app.session.LibraryExchange.Kind;
import org.humoresque.app.session.LibraryExchange.Options;
import org.humoresque.app.view.ImportReportView;
import org.humoresque.app.view.ProposalView;
import org.humoresque.library.catalogue.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: takes a catalogue, a playlist or a backup into the library. */
@Command(
    description = {
      "Takes a catalogue (.csv, .tsv, .xlsx), a playlist (.m3u, .m3u8, .pls, .xspf, .jspf) or a"
          + " backup (.zip) into the library.",
      "Songs of a catalogue are matched to your files; those without one open at a link."
    })
final class ImportVerb extends Verb {

  @Parameters(paramLabel = "FILE", description = "What to import.")
  Path file = Path.of("");

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      split = ",",
      description =
          "Which column means what, in place of the proposal: --map title=Song,mood=#5; an empty"
              + " column leaves a field out.")
  Map<String, String> map = Map.of();

  @Option(names = "--sheet", description = "The sheet of a workbook (default: the first).")
  Optional<String> sheet = Optional.empty();

  @Option(names = "--preview", description = "Show what each column would mean; import nothing.")
  boolean preview;

  @Option(
      names = "--replace",
      description = "Put a backup in place of a library that has songs; that is kept beside it.")
  boolean replace;

  ImportVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Path path = surroundings.workingDirectory().resolve(file).normalize();
    if (!Files.isRegularFile(path)) {
      throw wrongUsage("there is no file " + path);
    }
    Options options = new Options(fields(), sheet, replace);
    try (Services services = services();
        ProgressLine progress = new ProgressLine(surroundings.terminal())) {
      LibraryExchange imports = services.work().imports();
      boolean isCatalogue = imports.kind(path) == Kind.CATALOGUE;
      if (preview && isCatalogue) {
        show(ProposalView.of(imports.propose(path, options)));
        return ExitCode.OK;
      }
      if (preview || (!isCatalogue && !map.isEmpty())) {
        throw wrongUsage("--preview and --map are for catalogues, and %s is none".formatted(path));
      }
      show(ImportReportView.of(imports.read(path, options).run(progress::at)));
    }
    return ExitCode.OK;
  }

  private Map<Field, String> fields() {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    map.forEach(
        (field, column) -> {
          try {
            fields.put(Field.parse(field), column);
          } catch (IllegalArgumentException e) {
            throw wrongUsage("--map: " + e.getMessage());
          }
        });
    return fields;
  }

  private void show(ProposalView proposal) {
    if (output.json) {
      print(proposal);
      return;
    }
    out().printf("%s: %d rows%n", proposal.file(), proposal.rows());
    for (ProposalView.Column column : proposal.columns()) {
      String meaning = column.field() == null ? "-" : column.field();
      String scale = column.scale() == null ? "" : " (%s)".formatted(column.scale());
      List<String> samples = column.samples();
      out()
          .printf(
              "  %-14s %s   %s%n",
              meaning + scale, column.column(), samples.isEmpty() ? "" : samples);
    }
    out().flush();
  }

  private void show(ImportReportView report) {
    if (output.json) {
      print(report);
      return;
    }
    out()
        .printf(
            "%d added, %d updated, %d removed, %d unchanged%n",
            report.added(), report.updated(), report.removed(), report.unchanged());
    if (!report.failures().isEmpty()) {
      out().printf("%d to know of:%n", report.failures().size());
      report.failures().forEach(it -> out().printf("  %s: %s%n", it.path(), it.reason()));
    }
    out().flush();
  }
}
