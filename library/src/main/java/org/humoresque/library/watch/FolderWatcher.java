package org.humoresque.library.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Watches folders, and tells when it has become quiet in one after something changed there.
 *
 * <p>Where the system cannot watch (its limit is reached, or the folder lies on a network drive),
 * the folder is told of at regular times; where a folder is away, once it is back.
 */
public final class FolderWatcher implements AutoCloseable {

  /** Makes the system's watch service; tests make one that fails. */
  @FunctionalInterface
  interface Services {
    WatchService open() throws IOException;
  }

  /**
   * What matters to a library: music, words, pictures; a name without an ending may be a folder.
   */
  private static final Pattern MATTERS =
      Pattern.compile(
          "[^.]*|.*\\.(mp3|flac|ogg|oga|opus|m4a|m4b|aac|wma|wav|aiff?|lrc|txt|jpe?g|png|webp|cue)");

  private static final long TICK_MILLIS = 250;

  private final WatchOptions options;
  private final Predicate<Path> changed;
  private final Services services;
  private final Map<Path, WatchedRoot> roots = new LinkedHashMap<>();
  private final Thread thread = new Thread(this::run, "folder-watcher");
  private Optional<WatchService> service = Optional.empty();
  private String problem = "";
  private boolean closed;

  /**
   * @param changed told the root in which something changed, from the watcher's own thread; false
   *     if it cannot be scanned now: it is told again
   */
  public FolderWatcher(WatchOptions options, Predicate<Path> changed) {
    this(options, changed, () -> FileSystems.getDefault().newWatchService());
  }

  FolderWatcher(WatchOptions options, Predicate<Path> changed, Services services) {
    this.options = options;
    this.changed = changed;
    this.services = services;
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
  }

  /** Watches these folders from now on, and no others; returns at once. */
  public synchronized void watch(Collection<Path> folders) {
    roots.entrySet().removeIf(root -> !folders.contains(root.getKey()) && root.getValue().end());
    for (Path folder : folders) {
      roots.computeIfAbsent(folder, it -> new WatchedRoot(it, options));
    }
    if (thread.getState() == Thread.State.NEW && !roots.isEmpty() && !closed) {
      thread.start();
    }
    notifyAll();
  }

  /** How changes in each folder are noticed; a folder just given is not there yet. */
  public synchronized Map<Path, WatchState> states() {
    Map<Path, WatchState> states = new LinkedHashMap<>();
    roots.forEach((path, root) -> root.state().ifPresent(state -> states.put(path, state)));
    return states;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  private void run() {
    openService();
    try {
      while (!isClosed()) {
        rootsNow().forEach(root -> root.look(service, problem));
        await();
        for (WatchedRoot root : rootsNow()) {
          if (root.isDue() && changed.test(root.path())) {
            root.told();
          }
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeService();
    }
  }

  private void openService() {
    try {
      service = Optional.of(services.open());
    } catch (IOException e) {
      problem = "the system watches no more folders (%s)".formatted(e.getMessage());
    }
  }

  private void closeService() {
    try {
      if (service.isPresent()) {
        service.get().close();
      }
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage()); // nobody watches any more, which is what we want
    }
  }

  /** Takes in what the system tells within a short while. */
  private void await() throws InterruptedException {
    if (service.isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
      return;
    }
    WatchKey key = service.get().poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
    while (key != null) {
      WatchKey now = key;
      List<WatchEvent<?>> events = now.pollEvents();
      rootsNow().forEach(root -> root.take(now, events));
      key = service.get().poll();
    }
  }

  /** Whether an event may have changed the library. */
  static boolean matters(WatchEvent<?> event, Path folder) {
    if (event.kind() == StandardWatchEventKinds.OVERFLOW
        || !(event.context() instanceof Path name)) {
      return true;
    }
    if (isHidden(name)) {
      return false;
    }
    return event.kind() == StandardWatchEventKinds.ENTRY_DELETE
        || MATTERS.matcher(name.toString().toLowerCase(Locale.ROOT)).matches()
        || Files.isDirectory(folder.resolve(name));
  }

  private synchronized List<WatchedRoot> rootsNow() {
    return List.copyOf(roots.values());
  }

  private synchronized boolean isClosed() {
    return closed;
  }
}
