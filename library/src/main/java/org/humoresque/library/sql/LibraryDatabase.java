package org.humoresque.library.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.humoresque.kernel.MoodFusion;
import org.humoresque.library.store.CatalogueStore;
import org.humoresque.library.store.LibraryBackup;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.LookupStore;
import org.humoresque.library.store.LyricsStore;
import org.humoresque.library.store.PlaylistStore;
import org.humoresque.library.store.ScanStore;
import org.humoresque.library.store.ServerStore;
import org.humoresque.library.store.SoundStore;
import org.humoresque.library.store.TrackStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The library's one SQLite file, open and known to be sound.
 *
 * <p>Every call has a connection of its own, so readers never wait; writers wait for each other, in
 * this process and in others, for at most ten seconds.
 */
public final class LibraryDatabase implements AutoCloseable {

  private static final int BUSY_TIMEOUT_MILLIS = 10_000;

  private final Path file;
  private final Jdbi jdbi;

  /** Never writes: so its data_version tells of every write. Keeps the write-ahead log alive. */
  private final Handle watcher;

  private LibraryDatabase(Path file, Jdbi jdbi, Handle watcher) {
    this.file = file;
    this.jdbi = jdbi;
    this.watcher = watcher;
  }

  /**
   * Opens the database, creates it where there is none, and brings its tables up to date.
   *
   * @param file the database file; its folder must exist
   * @throws LibraryException if the file is no database, damaged, not readable or written by a
   *     newer program; it is left as it was
   */
  public static LibraryDatabase open(Path file) {
    new DatabaseCheck(file).run();
    String url = url(file);
    try {
      new Migrations(url).run();
      Jdbi jdbi = Jdbi.create(url, settings());
      return new LibraryDatabase(file, jdbi, jdbi.open());
    } catch (FlywayException | JdbiException | SQLException e) {
      throw new LibraryException(
          "the library database %s cannot be used: %s. It was left as it is; if a newer version of"
                  .formatted(file, Causes.innermost(e))
              + " Humoresque or another program wrote it, use that one or another --data-dir",
          e);
    }
  }

  /** The tracks for the player, their moods as the most confident source has them. */
  public TrackStore tracks() {
    return tracks(MoodFusion.MOST_CONFIDENT);
  }

  /**
   * The tracks for the player.
   *
   * @param fusion makes their moods of what is known of them
   */
  public TrackStore tracks(MoodFusion fusion) {
    return new JdbiTrackStore(this, fusion);
  }

  /** The tracks for the scanner. */
  public ScanStore scans() {
    return new JdbiScanStore(this);
  }

  /** The songs' words. */
  public LyricsStore lyrics() {
    return new JdbiLyricsStore(this);
  }

  /** What was heard in the recordings. */
  public SoundStore sounds() {
    return new JdbiSoundStore(this);
  }

  /**
   * The catalogues that were imported.
   *
   * @param fusion joins what several sources say of a track
   */
  public CatalogueStore catalogues(MoodFusion fusion) {
    return new JdbiCatalogueStore(this, fusion);
  }

  /** The playlists. */
  public PlaylistStore playlists() {
    return new JdbiPlaylistStore(this);
  }

  /** The music servers. */
  public ServerStore servers() {
    return new JdbiServerStore(this);
  }

  /** All of it, into one file and back. */
  public LibraryBackup backup() {
    return new ZipBackup(this, file);
  }

  /** What a lyrics service was asked. */
  public LookupStore lookups() {
    return new JdbiLookupStore(this);
  }

  @Override
  public void close() {
    synchronized (watcher) {
      watcher.close();
    }
  }

  long revision() {
    synchronized (watcher) {
      return guarded(() -> watcher.createQuery("PRAGMA data_version").mapTo(Long.class).one());
    }
  }

  <T> T read(Function<Handle, T> query) {
    return guarded(() -> jdbi.withHandle(query::apply));
  }

  <T> T write(Function<Handle, T> change) {
    return guarded(() -> jdbi.inTransaction(change::apply));
  }

  void change(Consumer<Handle> change) {
    guarded(
        () -> {
          jdbi.useTransaction(change::accept);
          return true;
        });
  }

  static String url(Path file) {
    return "jdbc:sqlite:" + file;
  }

  private <T> T guarded(Supplier<T> access) {
    try {
      return access.get();
    } catch (JdbiException e) {
      throw new LibraryException(
          "the library database %s failed: %s".formatted(file, Causes.innermost(e)), e);
    }
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("journal_mode", "WAL");
    settings.setProperty("synchronous", "NORMAL");
    settings.setProperty("foreign_keys", "true");
    settings.setProperty("busy_timeout", String.valueOf(BUSY_TIMEOUT_MILLIS));
    settings.setProperty("transaction_mode", "IMMEDIATE");
    return settings;
  }
}
