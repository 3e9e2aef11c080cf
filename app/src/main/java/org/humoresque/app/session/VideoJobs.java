package org.humoresque.app.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.humoresque.app.session.VideoStatus.State;
import org.humoresque.vision.video.UnreadableVideoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the films that the page sends, one after another, beside the player. A film lies in a
 * folder of the data folder until it is read, and not longer; what was read is kept in memory, of
 * the latest films. Whatever an earlier run left behind is removed at the start. Safe for use by
 * several threads.
 */
public final class VideoJobs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(VideoJobs.class);

  /** Films whose readings are kept. */
  private static final int MOST = 8;

  private static final int PATIENCE_SECONDS = 5;

  private final ListeningSession session;
  private final Path folder;
  private final Map<String, VideoStatus> films = new LinkedHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(new QuietThreads("films"));

  /**
   * @param folder where films wait; nothing else may be in it
   */
  public VideoJobs(ListeningSession session, Path folder) {
    this.session = session;
    this.folder = folder;
    removeLeftovers();
  }

  /** Where the next film is to be written; {@link #start} or {@link #discard} comes afterwards. */
  public Path place() throws IOException {
    return Files.createDirectories(folder).resolve(UUID.randomUUID().toString());
  }

  /** Takes away a film that is not to be read after all. */
  public void discard(Path film) {
    try {
      Files.deleteIfExists(film);
    } catch (IOException e) {
      LOG.warn("The film {} cannot be removed", film, e);
    }
  }

  /**
   * Has a film read as soon as those before it are.
   *
   * @param film at a place of ours; removed once it was read
   * @param name as people know it
   */
  public synchronized VideoStatus start(Path film, String name) {
    VideoStatus waiting = VideoStatus.waiting(film.getFileName().toString(), name);
    films.put(waiting.id(), waiting);
    forgetTheOldest();
    thread.execute(() -> read(film, waiting));
    return waiting;
  }

  /** How far a film is; empty if there is none of that id any more. */
  public synchronized Optional<VideoStatus> find(String id) {
    return Optional.ofNullable(films.get(id));
  }

  /** Stops the reading of a film, or forgets what was read; false if there is no such film. */
  public synchronized boolean remove(String id) {
    return films.remove(id) != null;
  }

  /** Stops the film that is read and forgets all. */
  @Override
  public void close() {
    synchronized (this) {
      films.clear();
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("A film could not be stopped in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    removeLeftovers();
  }

  private void read(Path film, VideoStatus status) {
    String id = status.id();
    try {
      if (update(id, status.at(0, 0))) {
        update(
            id,
            status.done(
                session.watch(
                    film, false, (second, seconds) -> update(id, status.at(second, seconds)))));
      }
    } catch (UnreadableVideoException e) {
      update(id, status.failed(status.name() + " cannot be read: " + e.reason()));
    } catch (RuntimeException e) {
      LOG.error("A film could not be read", e);
      update(id, status.failed("something went wrong inside the server; its log says what"));
    } finally {
      discard(film);
    }
  }

  /** Whether the film is still wanted. */
  private synchronized boolean update(String id, VideoStatus status) {
    return films.computeIfPresent(id, (key, before) -> status) != null;
  }

  private void forgetTheOldest() {
    List<String> ended = new ArrayList<>();
    for (VideoStatus status : films.values()) {
      if (status.state() == State.DONE || status.state() == State.FAILED) {
        ended.add(status.id());
      }
    }
    for (int i = 0; i < ended.size() && films.size() > MOST; i++) {
      films.remove(ended.get(i));
    }
  }

  private void removeLeftovers() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> left = Files.walk(folder)) {
      left.sorted(Comparator.reverseOrder()).forEach(this::discard);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Films in {} cannot be removed", folder, e);
    }
  }
}
