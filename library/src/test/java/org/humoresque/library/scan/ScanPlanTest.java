package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.FileStamp;
import org.humoresque.library.store.KnownFailure;
import org.humoresque.library.store.KnownFile;
import org.junit.jupiter.api.Test;

class ScanPlanTest {

  private static final Path ROOT = Path.of("/music");
  private static final FileStamp STAMP = new FileStamp(1, 1);

  @Test
  void tracksInAFolderThatCannotBeReadAreNotGone() {
    FoundFile there = new FoundFile(Path.of("/music/3.mp3"), STAMP, false, Optional.empty());
    ScanFailure denied =
        new ScanFailure(Path.of("/music/locked"), "permission to read it is denied");
    FoundFiles found = new FoundFiles(List.of(there), List.of(denied), Set.of(denied.path()));
    KnownFile unseen = known(1, "/music/locked/deep/1.mp3");
    KnownFile gone = known(2, "/music/open/2.mp3");

    ScanPlan plan = ScanPlan.of(List.of(ROOT), found, List.of(unseen, gone), List.of());

    assertThat(plan.gone()).containsExactly(gone);
    assertThat(plan.failures()).containsExactly(denied);
  }

  @Test
  void neighbourOfARootIsNotBelowIt() {
    FoundFiles found = new FoundFiles(List.of(), List.of(), Set.of());
    KnownFile neighbour = known(1, "/music2/1.mp3");
    KnownFailure broken = new KnownFailure(Path.of("/music2/2.mp3"), STAMP, "it is empty");

    ScanPlan plan = ScanPlan.of(List.of(ROOT), found, List.of(neighbour), List.of(broken));

    assertThat(plan.gone()).isEmpty();
    assertThat(plan.goneFailures()).isEmpty();
  }

  private static KnownFile known(long id, String path) {
    return new KnownFile(
        new TrackId(id),
        Path.of(path),
        STAMP,
        new ContentId("c" + id),
        Optional.empty(),
        Optional.empty());
  }
}
