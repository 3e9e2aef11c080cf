package org.humoresque.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.humoresque.app.config.AppConfig;
import org.humoresque.library.Library;
import org.humoresque.library.sql.DatabaseCopy;
import org.humoresque.library.sql.LibraryDatabase;
import org.humoresque.library.store.DatabaseAddress;
import org.humoresque.library.store.LanguageDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code db}: looks after the library's database. */
@Command(description = "Looks after the library's database.")
final class DbVerb extends Verb {

  DbVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "say what to do: copy or check");
  }

  /** {@code db copy}: moves a library from one database to another. */
  @Command(
      description = {
        "Copies a library from one database into another, empty one, of either kind.",
        "Addresses are jdbc:postgresql://HOST/NAME?user=…&password=… or jdbc:sqlite:/PATH/library.sqlite."
      })
  static final class Copy extends Verb {

    @Option(names = "--from", required = true, paramLabel = "URL", description = "What to copy.")
    String from = "";

    @Option(names = "--to", required = true, paramLabel = "URL", description = "Where it goes.")
    String to = "";

    /** What was copied. */
    record Report(Map<String, Long> tables, long rows) {}

    Copy(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      DatabaseAddress source = address("--from", from);
      DatabaseAddress target = address("--to", to);
      if (source.equals(target)) {
        throw wrongUsage("--from and --to are the same database");
      }
      Path folder = AppConfig.of(settings()).library().dataDir();
      Map<String, Long> tables;
      try (LibraryDatabase opened = LibraryDatabase.existing(source, folder);
          LibraryDatabase empty = LibraryDatabase.open(target, folder, LanguageDetector.NONE);
          ProgressLine progress = new ProgressLine(surroundings.terminal())) {
        tables = new DatabaseCopy(opened, empty).run(progress::at);
      }
      Report report = new Report(tables, tables.values().stream().mapToLong(it -> it).sum());
      if (output.json) {
        print(report);
      } else {
        tables.forEach((table, rows) -> out().printf("%12d  %s%n", rows, table));
        out().printf("%12d  rows copied to %s%n", report.rows(), target.masked());
        out().flush();
      }
      return ExitCode.OK;
    }

    private DatabaseAddress address(String flag, String text) {
      try {
        return DatabaseAddress.of(text);
      } catch (IllegalArgumentException e) {
        throw wrongUsage(flag + ": " + e.getMessage());
      }
    }
  }

  /** {@code db check}: looks whether the database is sound. */
  @Command(description = "Looks whether the library's database is sound, and counts what it holds.")
  static final class Check extends Verb {

    /** What was found. */
    record Report(String database, List<String> problems, Map<String, Long> tables) {}

    Check(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      AppConfig.Library library = AppConfig.of(settings()).library();
      DatabaseAddress address =
          library
              .database()
              .orElseGet(
                  () ->
                      DatabaseAddress.of(
                          "jdbc:sqlite:" + library.dataDir().resolve(Library.DATABASE)));
      try (LibraryDatabase opened = LibraryDatabase.existing(address, library.dataDir())) {
        Report report = new Report(opened.place(), opened.problems(), DatabaseCopy.counts(opened));
        show(report);
        return report.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
      }
    }

    private void show(Report report) {
      if (output.json) {
        print(report);
        return;
      }
      report.tables().forEach((table, rows) -> out().printf("%12d  %s%n", rows, table));
      report.problems().forEach(problem -> out().println("problem: " + problem));
      out()
          .printf(
              "%s %s%n",
              report.database(), report.problems().isEmpty() ? "is sound" : "is not sound");
      out().flush();
    }
  }
}
