package org.humoresque.library.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.humoresque.library.scan.ScanFailure;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.library.store.CatalogueRow;

/** Counts what one import does. */
final class ImportTally {

  private static final int MOST_FAILURES = 20;

  private final Path file;
  private final List<ScanFailure> failures = new ArrayList<>();
  private int rows;
  private int added;
  private int updated;
  private int unchanged;
  private int nameless;

  ImportTally(Path file) {
    this.file = file;
  }

  void count(CatalogueRow row, KnownRows.Change change) {
    rows++;
    switch (change) {
      case ADDED -> added++;
      case UPDATED -> updated++;
      case UNCHANGED -> unchanged++;
    }
    if (row.song().isEmpty()) {
      nameless++;
      if (nameless <= MOST_FAILURES) {
        failures.add(
            new ScanFailure(
                file, "row %d names no song: its title is empty".formatted(row.position())));
      }
    }
  }

  int rows() {
    return rows;
  }

  ScanReport report(int removed) {
    if (nameless > MOST_FAILURES) {
      failures.add(
          new ScanFailure(file, "%d more rows name no song".formatted(nameless - MOST_FAILURES)));
    }
    return new ScanReport(added, updated, removed, unchanged, failures);
  }
}
