package org.humoresque.library.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.humoresque.library.store.LibraryException;

/**
 * Writes a table row by row. The file stands in its place only once all of it is written.
 *
 * <p>What is written is read again cell by cell as it was, by {@link Table}: in text files as text,
 * in {@code .xlsx} also as what it is.
 */
public final class TableWriter implements AutoCloseable {

  /** Where the rows go. */
  interface Target {
    void row(List<Cell> cells) throws IOException;

    /** Writes what is left. */
    void finish() throws IOException;
  }

  private final Path file;
  private final Path part;
  private final Target target;
  private boolean finished;

  private TableWriter(Path file, Path part, Target target) {
    this.file = file;
    this.part = part;
    this.target = target;
  }

  /**
   * Opens a file for writing, in the form its name promises.
   *
   * @throws LibraryException if it cannot be written
   */
  public static TableWriter open(Path file) {
    Table.Format format =
        Table.format(file)
            .orElseThrow(
                () ->
                    new LibraryException(
                        "%s must end in .csv, .tsv or .xlsx".formatted(file.getFileName())));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Target target =
          format == Table.Format.XLSX
              ? new ExcelTarget(part)
              : new DelimitedTarget(part, file, format == Table.Format.TSV ? '\t' : ',');
      return new TableWriter(file, part, target);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  public void row(List<Cell> cells) {
    try {
      target.row(cells);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Puts the file in its place. */
  public void finish() {
    try {
      target.finish();
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      finished = true;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Takes away what was written if it was not finished. */
  @Override
  public void close() {
    try {
      if (!finished) {
        target.finish();
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static LibraryException unwritable(Path file, IOException e) {
    return new LibraryException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
  }
}
