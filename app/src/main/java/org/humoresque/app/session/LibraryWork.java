package org.humoresque.app.session;

import java.nio.file.Path;
import java.util.List;
import org.humoresque.app.session.LibraryJobs.Progress;
import org.humoresque.app.session.LibraryJobs.Work;
import org.humoresque.library.Library;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.music.demo.DemoLibrary;

/** The jobs that fill the library. */
public final class LibraryWork {

  private final Library library;
  private final Path demoFolder;
  private final DemoLibrary demo = new DemoLibrary();

  /**
   * @param demoFolder where the demo library is put
   */
  public LibraryWork(Library library, Path demoFolder) {
    this.library = library;
    this.demoFolder = demoFolder;
  }

  /** Reads folders with music. */
  public Work scan(List<Path> folders) {
    return progress -> scan(folders, progress);
  }

  /** Composes the demo library, then reads it. */
  public Work demo() {
    return progress -> {
      demo.create(
          demoFolder,
          (done, total, title) -> progress.at("composing the demo library", done, total));
      return scan(List.of(demoFolder), progress);
    };
  }

  private ScanReport scan(List<Path> folders, Progress progress) {
    return library
        .scanner()
        .scan(folders, (phase, done, total) -> progress.at(phase.label(), done, total));
  }
}
