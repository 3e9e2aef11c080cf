package org.humoresque.library.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.humoresque.library.Library;
import org.humoresque.library.TitleAnalyzer;
import org.humoresque.library.catalogue.CatalogueImporter;
import org.humoresque.library.catalogue.FewMoodWords;
import org.humoresque.library.catalogue.MappingProposer;
import org.humoresque.library.catalogue.Survey;
import org.humoresque.library.table.Table;

/** A process that writes to a library until it is done or killed. */
final class WritingChild {

  /** The catalogue that is imported, in the library's folder. */
  static final String SONGS = "songs.csv";

  private WritingChild() {}

  /**
   * Starts one; it says {@code begun} before it writes, and {@code done} at the end.
   *
   * @param work {@code hold} opens the library and stands still; {@code migrate} opens it; {@code
   *     import} imports the catalogue
   * @param folder of the library
   */
  static Process start(String work, Path folder) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            WritingChild.class.getName(),
            work,
            folder.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream parent = System.out;
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "hold" -> {
        LibraryLock lock = LibraryLock.shared(folder);
        parent.println("begun");
        System.in.transferTo(OutputStream.nullOutputStream());
        lock.close();
      }
      case "migrate" -> {
        parent.println("begun");
        LibraryDatabase.open(folder.resolve(Library.DATABASE)).close();
      }
      case "import" -> {
        try (Library library = Library.open(folder, new TitleAnalyzer("1"))) {
          parent.println("begun");
          importSongs(library, folder);
        }
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    parent.println("done");
  }

  /** Imports the catalogue as the program would. */
  static void importSongs(Library library, Path folder) {
    CatalogueImporter importer = library.importer(new FewMoodWords());
    Table table = Table.open(folder.resolve(SONGS), Optional.empty());
    Survey survey = importer.survey(table);
    importer.run(SONGS, table, survey, MappingProposer.propose(survey), (done, total) -> {});
  }
}
