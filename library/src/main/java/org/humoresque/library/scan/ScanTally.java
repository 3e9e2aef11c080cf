package org.humoresque.library.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.humoresque.library.store.KnownFailure;
import org.humoresque.library.store.ScannedTrack;

/** Counts what one scan does, from its plan to its report. */
final class ScanTally {

  private final int unchanged;
  private final List<ScanFailure> failures;
  private int added;
  private int updated;
  private int removed;
  private int filesRead;

  ScanTally(ScanPlan plan) {
    this.unchanged = plan.unchanged();
    this.updated = plan.newCovers().size();
    this.failures = new ArrayList<>(plan.failures());
    addBroken(plan.stillBroken());
  }

  /**
   * Counts a batch.
   *
   * @param batch what became of its files
   * @param tracks its tracks, those that were known before with their ids
   */
  void add(BatchReader.Batch batch, List<ScannedTrack> tracks) {
    long known = tracks.stream().filter(track -> track.id().isPresent()).count();
    updated += (int) known;
    added += tracks.size() - (int) known;
    failures.addAll(batch.failures());
    addBroken(batch.broken());
    filesRead += batch.size();
  }

  void removed(int tracks) {
    removed += tracks;
  }

  int filesRead() {
    return filesRead;
  }

  ScanReport report() {
    failures.sort(Comparator.comparing(ScanFailure::path));
    return new ScanReport(added, updated, removed, unchanged, failures);
  }

  private void addBroken(List<KnownFailure> broken) {
    broken.forEach(known -> failures.add(new ScanFailure(known.file(), known.reason())));
  }
}
