package org.humoresque.app.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.humoresque.app.session.JobStatus.Kind;
import org.humoresque.library.Library;
import org.humoresque.library.watch.FolderWatcher;
import org.humoresque.library.watch.WatchOptions;
import org.humoresque.library.watch.WatchState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library's folders, followed: what changes there is scanned by itself, as soon as it can. */
public final class FollowedFolders implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FollowedFolders.class);

  private final Library library;
  private final LibraryJobs jobs;
  private final LibraryWork work;
  private final boolean wanted;
  private final FolderWatcher watcher;

  /**
   * @param wanted false if the settings turn it off
   */
  public FollowedFolders(
      Library library, LibraryJobs jobs, LibraryWork work, boolean wanted, WatchOptions options) {
    this.library = library;
    this.jobs = jobs;
    this.work = work;
    this.wanted = wanted;
    this.watcher = new FolderWatcher(options, this::scan);
  }

  /** Follows the folders that the library has now. */
  public void refresh() {
    if (wanted) {
      watcher.watch(library.store().roots());
    }
  }

  /** How changes in each folder are noticed; empty where nobody looks. */
  public Map<Path, WatchState> states() {
    return watcher.states();
  }

  @Override
  public void close() {
    watcher.close();
  }

  private boolean scan(Path root) {
    try {
      if (Files.isDirectory(root)) {
        jobs.start(Kind.SCAN, work.scan(List.of(root)));
      }
      return true;
    } catch (LibraryBusyException e) {
      LOG.debug("{} changed while the library is busy; it is scanned afterwards", root);
      return false;
    }
  }
}
