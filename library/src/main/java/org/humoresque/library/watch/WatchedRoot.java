package org.humoresque.library.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One root that is watched: what is known of it, and when it is to be scanned. */
final class WatchedRoot {

  private final Path path;
  private final WatchOptions options;
  private Optional<FolderTree> tree = Optional.empty();
  private volatile Optional<WatchState> state = Optional.empty();
  private long lookedNanos;
  private long firstChangeNanos;
  private long lastChangeNanos;
  private boolean isChanged;

  WatchedRoot(Path path, WatchOptions options) {
    this.path = path;
    this.options = options;
  }

  Path path() {
    return path;
  }

  Optional<WatchState> state() {
    return state;
  }

  /** Begins to watch, notices when the folder goes or returns, and counts the time. */
  void look(Optional<WatchService> service, String problem) {
    boolean first = state.isEmpty();
    boolean away = state.filter(it -> it.way() == WatchState.Way.AWAY).isPresent();
    if (first || away && passed(lookedNanos, options.comeback())) {
      lookedNanos = System.nanoTime();
      if (Files.isDirectory(path)) {
        begin(service, problem);
        isChanged = away;
      } else {
        state = Optional.of(WatchState.AWAY);
      }
    } else if (!away && passed(lookedNanos, options.comeback()) && !Files.isDirectory(path)) {
      end();
      state = Optional.of(WatchState.AWAY);
    }
    boolean rescanned = state.filter(it -> it.way() == WatchState.Way.RESCANNED).isPresent();
    if (rescanned && passed(lookedNanos, options.rescan())) {
      lookedNanos = System.nanoTime();
      isChanged = true;
    }
  }

  /** Takes in what happened in one folder, if it is one of this root's. */
  void take(WatchKey key, List<WatchEvent<?>> events) {
    if (tree.isEmpty() || tree.get().folder(key).isEmpty()) {
      return;
    }
    Path folder = tree.get().folder(key).get();
    for (WatchEvent<?> event : events) {
      if (FolderWatcher.matters(event, folder)) {
        change();
      }
      if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE
          && event.context() instanceof Path name
          && Files.isDirectory(folder.resolve(name))) {
        register(folder.resolve(name)).ifPresent(failed -> state = Optional.of(failed));
      }
    }
    if (!key.reset()) {
      tree.ifPresent(it -> it.forget(key));
      change();
    }
  }

  /** Whether something changed and it has been quiet since, or loud for too long. */
  boolean isDue() {
    return isChanged
        && (passed(lastChangeNanos, options.quiet())
            || passed(firstChangeNanos, options.longest()));
  }

  void told() {
    isChanged = false;
  }

  /** Watches no more. */
  boolean end() {
    tree.ifPresent(FolderTree::cancel);
    tree = Optional.empty();
    return true;
  }

  private void begin(Optional<WatchService> service, String problem) {
    Optional<String> reason = service.isEmpty() ? Optional.of(problem) : FolderTree.network(path);
    if (reason.isEmpty()) {
      tree = service.map(FolderTree::new);
      state = Optional.of(register(path).orElse(WatchState.WATCHED));
    } else {
      state = reason.map(this::rescanned);
    }
  }

  /** Empty if all is watched; else nothing is. */
  private Optional<WatchState> register(Path folder) {
    try {
      if (tree.isPresent()) {
        tree.get().register(folder);
      }
      return Optional.empty();
    } catch (IOException e) {
      end();
      return Optional.of(
          rescanned("the system watches no more folders (%s)".formatted(e.getMessage())));
    }
  }

  private WatchState rescanned(String reason) {
    return WatchState.rescanned(reason, Math.max(1, options.rescan().toMinutes()));
  }

  private void change() {
    lastChangeNanos = System.nanoTime();
    firstChangeNanos = isChanged ? firstChangeNanos : lastChangeNanos;
    isChanged = true;
  }

  private static boolean passed(long sinceNanos, Duration time) {
    return System.nanoTime() - sinceNanos >= time.toNanos();
  }
}
