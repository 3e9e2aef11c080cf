package org.humoresque.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes threads that give way to everything else on the machine, so that playback never stutters.
 *
 * <p>On Linux the JVM leaves every thread the same share of a processor whatever its Java priority;
 * so each is given the lowest by {@code renice}. Where that cannot be, the Java priority has to do.
 */
public final class QuietThreads implements ThreadFactory {

  private static final Logger LOG = LoggerFactory.getLogger(QuietThreads.class);
  private static final Path SELF = Path.of("/proc/thread-self");
  private static final String LOWEST = "19";

  private final String name;
  private final AtomicInteger count = new AtomicInteger();

  public QuietThreads(String name) {
    this.name = name;
  }

  @Override
  public Thread newThread(Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              giveWay();
              work.run();
            },
            name + "-" + count.incrementAndGet());
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  private static void giveWay() {
    if (!Files.isSymbolicLink(SELF)) {
      return;
    }
    try {
      String thread = Files.readSymbolicLink(SELF).getFileName().toString();
      Process renice =
          new ProcessBuilder("renice", "-n", LOWEST, "-p", thread)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      renice.waitFor();
    } catch (IOException e) {
      LOG.debug("No lower priority can be had", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
