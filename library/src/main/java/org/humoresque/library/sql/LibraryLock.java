package org.humoresque.library.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.humoresque.library.store.LibraryException;

/**
 * Says that a program uses the library of a folder. Several may, one by one or together; what must
 * not be used meanwhile, as while its tables are changed, is held by one alone.
 *
 * <p>The operating system lets go of it when the program ends, however it ends.
 */
final class LibraryLock implements AutoCloseable {

  private static final String NAME = "library.lock";
  private static final String SERVER = "server.lock";

  private final FileChannel channel;

  private LibraryLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Uses the library beside others. */
  static LibraryLock shared(Path folder) {
    return take(
        folder.resolve(NAME),
        true,
        "the library in %s is being changed by another Humoresque%s; try again in a moment");
  }

  /**
   * Uses the library alone.
   *
   * @throws LibraryException if another program uses it
   */
  static LibraryLock alone(Path folder) {
    return take(
        folder.resolve(NAME),
        false,
        "the library in %s has to be brought up to date, but another Humoresque uses it%s; end that"
            + " one first. Nothing was changed");
  }

  /**
   * Serves the library alone; other programs may use it.
   *
   * @throws LibraryException if another program serves it
   */
  static LibraryLock server(Path folder) {
    LibraryLock lock =
        take(
            folder.resolve(SERVER),
            false,
            "another Humoresque server uses the library in %s%s; open that one in the browser, or"
                + " choose another --data-dir");
    try {
      lock.channel.truncate(0);
      lock.channel.write(
          ByteBuffer.wrap(
              String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return lock;
    } catch (IOException e) {
      lock.close();
      throw new LibraryException("%s cannot be written".formatted(folder.resolve(SERVER)), e);
    }
  }

  /**
   * @param message of a lock that is taken: folder, and who has it
   */
  private static LibraryLock take(Path file, boolean shared, String message) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock(0, Long.MAX_VALUE, shared) == null) {
          channel.close();
          throw new LibraryException(message.formatted(file.getParent(), owner(file)));
        }
      } catch (OverlappingFileLockException e) {
        // held in this very process, which need not be kept out
      }
      return new LibraryLock(channel);
    } catch (IOException e) {
      throw new LibraryException("%s cannot be used: %s".formatted(file, Causes.innermost(e)), e);
    }
  }

  /** Who wrote their name into a lock. */
  private static String owner(Path file) throws IOException {
    String pid = Files.readString(file).strip();
    return pid.matches("\\d{1,9}") ? " (process " + pid + ")" : "";
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new LibraryException("the lock of the library cannot be given back", e);
    }
  }
}
