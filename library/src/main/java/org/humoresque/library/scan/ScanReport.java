package org.humoresque.library.scan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a scan did.
 *
 * @param added files that were not in the library
 * @param updated files that changed, moved, were renamed, or whose folder got or lost a cover
 * @param removed tracks whose file is gone
 * @param unchanged files that were not opened because nothing about them changed
 * @param failures files and folders that could not be read, in the order of their paths; also those
 *     known from earlier scans
 */
public record ScanReport(
    int added, int updated, int removed, int unchanged, List<ScanFailure> failures) {

  public ScanReport {
    failures = List.copyOf(failures);
  }

  /** The same with more failures. */
  ScanReport with(List<ScanFailure> more) {
    List<ScanFailure> all =
        Stream.concat(failures.stream(), more.stream())
            .sorted(Comparator.comparing(ScanFailure::path))
            .toList();
    return new ScanReport(added, updated, removed, unchanged, all);
  }
}
