package org.humoresque.library.scan;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.humoresque.library.store.LibraryException;

/**
 * Lets one scan at a time into a library: by a flag among the threads that share this object, by a
 * lock on a file among processes. The system drops the file's lock when a process dies.
 */
final class ScanLock {

  private final Path file;
  private final ReentrantLock mine = new ReentrantLock();

  ScanLock(Path file) {
    this.file = file;
  }

  /**
   * Does work while nobody else scans.
   *
   * @throws ScanInProgressException at once if somebody does
   */
  <T> T during(Supplier<T> work) {
    if (mine.isHeldByCurrentThread() || !mine.tryLock()) {
      throw new ScanInProgressException();
    }
    try {
      FileChannel channel = lockedChannel();
      try {
        return work.get();
      } finally {
        channel.close();
      }
    } catch (IOException e) {
      throw new LibraryException("the scan's lock file %s cannot be used".formatted(file), e);
    } finally {
      mine.unlock();
    }
  }

  private FileChannel lockedChannel() throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Another library object of this process holds it.
    }
    channel.close();
    throw new ScanInProgressException();
  }
}
