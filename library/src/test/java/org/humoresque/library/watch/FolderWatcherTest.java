package org.humoresque.library.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.humoresque.library.watch.WatchState.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatcherTest {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir Path root;
  private final BlockingQueue<Path> told = new LinkedBlockingQueue<>();
  private FolderWatcher watcher = new FolderWatcher(options(NEVER), told::add);

  @AfterEach
  void close() {
    watcher.close();
  }

  @Test
  void changeDeepInsideIsTold() throws Exception {
    Files.createDirectories(root.resolve("a/b"));
    begin(Way.WATCHED);

    Files.writeString(root.resolve("a/b/song.mp3"), "x");

    assertThat(next()).isEqualTo(root);
  }

  @Test
  void folderThatComesInIsWatchedToo() throws Exception {
    begin(Way.WATCHED);
    Files.createDirectory(root.resolve("new"));
    assertThat(next()).isEqualTo(root);

    Files.writeString(root.resolve("new/song.flac"), "x");

    assertThat(next()).isEqualTo(root);
  }

  @Test
  void whatIsRefusedIsToldAgain() throws Exception {
    Predicate<Path> busyAtFirst = path -> told.add(path) && told.size() > 1;
    use(new FolderWatcher(options(NEVER), busyAtFirst));
    begin(Way.WATCHED);

    Files.writeString(root.resolve("song.mp3"), "x");

    assertThat(next()).isEqualTo(root);
    assertThat(next()).isEqualTo(root);
  }

  @Test
  void whereTheSystemWatchesNoMoreTheFolderIsToldOfNowAndThenAndItSaysSo() throws Exception {
    use(
        new FolderWatcher(
            options(SHORT),
            told::add,
            () -> {
              throw new IOException("User limit of inotify instances reached");
            }));
    begin(Way.RESCANNED);

    assertThat(watcher.states().get(root).note()).contains("inotify").contains("every 1 minutes");
    assertThat(next()).isEqualTo(root);
    assertThat(next()).isEqualTo(root);
  }

  @Test
  void folderThatIsAwayIsToldOfWhenItIsBack() throws Exception {
    Path away = root.resolve("away");
    watcher.watch(List.of(away));
    await(away, Way.AWAY);

    Files.createDirectory(away);

    assertThat(next()).isEqualTo(away);
    assertThat(watcher.states().get(away)).isEqualTo(WatchState.WATCHED);
    Files.delete(away);
    await(away, Way.AWAY);
  }

  @Test
  void whatDoesNotMatterIsNotTold() throws Exception {
    begin(Way.WATCHED);
    Files.writeString(root.resolve(".hidden"), "x");
    Files.writeString(root.resolve("player.log"), "x");
    Files.writeString(root.resolve("song.mp3"), "x");
    assertThat(next()).isEqualTo(root);
    assertThat(FolderWatcher.isHidden(root.resolve(".hidden"))).isTrue();
  }

  private void use(FolderWatcher other) {
    watcher.close();
    watcher = other;
  }

  private void begin(Way way) throws InterruptedException {
    watcher.watch(List.of(root));
    await(root, way);
  }

  private void await(Path path, Way way) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      WatchState state = watcher.states().get(path);
      if (state != null && state.way() == way) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError(path + " is not " + way + " but " + watcher.states());
  }

  private Path next() throws InterruptedException {
    return told.poll(30, TimeUnit.SECONDS);
  }

  private static WatchOptions options(Duration rescan) {
    return new WatchOptions(SHORT, NEVER, rescan, SHORT);
  }
}
