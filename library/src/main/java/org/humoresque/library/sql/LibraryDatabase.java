package org.humoresque.library.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.humoresque.kernel.MoodFusion;
import org.humoresque.library.store.BrowseStore;
import org.humoresque.library.store.CatalogueStore;
import org.humoresque.library.store.DatabaseAddress;
import org.humoresque.library.store.LanguageDetector;
import org.humoresque.library.store.LibraryBackup;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.LookupStore;
import org.humoresque.library.store.LyricsStore;
import org.humoresque.library.store.PersonStore;
import org.humoresque.library.store.PlaylistStore;
import org.humoresque.library.store.ScanStore;
import org.humoresque.library.store.ServerStore;
import org.humoresque.library.store.SoundStore;
import org.humoresque.library.store.TrackStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The library's database, open and known to be sound: a SQLite file, or one on a PostgreSQL server.
 *
 * <p>Each change is followed, in its transaction, by what is derived from it ({@link Derivation}).
 */
public final class LibraryDatabase implements AutoCloseable {

  private final Engine engine;
  private final Derivation derivation;

  /** Where files that are needed for a while may lie. */
  private final Path folder;

  private LibraryDatabase(Engine engine, LanguageDetector languages, Path folder) {
    this.engine = engine;
    this.derivation = new Derivation(engine, languages);
    this.folder = folder;
  }

  /** Opens the database where no language is told from words. */
  public static LibraryDatabase open(Path file) {
    return open(file, LanguageDetector.NONE);
  }

  /**
   * Opens the database, creates it where there is none, and brings its tables up to date.
   *
   * @param file the database file; its folder must exist
   * @param languages tells the language of lyrics and titles
   * @throws LibraryException if the file is no database, damaged, not readable or written by a
   *     newer program; it is left as it was
   */
  public static LibraryDatabase open(Path file, LanguageDetector languages) {
    return open(file, languages, new Properties());
  }

  /**
   * @param more pragmas of SQLite for every connection
   */
  static LibraryDatabase open(Path file, LanguageDetector languages, Properties more) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    return ready(new LibraryDatabase(SqliteEngine.open(file, more), languages, folder));
  }

  /**
   * Opens a database of either kind.
   *
   * @param folder for files that are needed for a while
   */
  public static LibraryDatabase open(
      DatabaseAddress address, Path folder, LanguageDetector languages) {
    return address.isPostgres()
        ? ready(new LibraryDatabase(PostgresEngine.open(address), languages, folder))
        : open(address.file(), languages);
  }

  /**
   * Opens a database that is there.
   *
   * @throws LibraryException if it is a file that does not exist
   */
  public static LibraryDatabase existing(DatabaseAddress address, Path folder) {
    if (!address.isPostgres() && Files.notExists(address.file())) {
      throw new LibraryException("there is no library database " + address.file());
    }
    return open(address, folder, LanguageDetector.NONE);
  }

  /** With what an older program, or one that was killed, left to do. */
  private static LibraryDatabase ready(LibraryDatabase database) {
    try {
      while (database.hasMore()) {
        database.guarded(() -> database.engine.jdbi().inTransaction(database::step));
      }
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private boolean hasMore() {
    return read(handle ->
            handle
                .createQuery("SELECT track_id FROM derived_todo LIMIT 1")
                .mapTo(Long.class)
                .findOne())
        .isPresent();
  }

  /** In a transaction of its own, so that what is done stays done. */
  private boolean step(Handle handle) {
    engine.begin(handle);
    return derivation.step(handle);
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
    return new ZipBackup(this, folder);
  }

  /** What a lyrics service was asked. */
  public LookupStore lookups() {
    return new JdbiLookupStore(this);
  }

  /** The songs as they are browsed. */
  public BrowseStore browsing() {
    return browsing(MoodFusion.MOST_CONFIDENT);
  }

  /**
   * The songs as they are browsed.
   *
   * @param fusion makes their moods of what is known of them
   */
  public BrowseStore browsing(MoodFusion fusion) {
    return new JdbiBrowseStore(this, fusion);
  }

  /** Looks through all of the database: what is wrong, a line each; empty if nothing is. */
  public List<String> problems() {
    return guarded(engine::problems);
  }

  /**
   * Keeps other servers off until this is closed.
   *
   * @throws LibraryException if another server uses the database
   */
  public void reserveForServer() {
    engine.reserveForServer();
  }

  /** The database's name for people, without secrets. */
  public String place() {
    return engine.place();
  }

  /** What is known of a listener. */
  public ListenerStore listener(String name) {
    return new JdbiListenerStore(this, name);
  }

  /** The people who asked to be known. */
  public PersonStore people() {
    return new JdbiPersonStore(this);
  }

  @Override
  public void close() {
    engine.close();
  }

  Engine engine() {
    return engine;
  }

  long revision() {
    return guarded(engine::revision);
  }

  <T> T read(Function<Handle, T> query) {
    return guarded(() -> engine.jdbi().withHandle(query::apply));
  }

  <T> T write(Function<Handle, T> change) {
    return guarded(
        () ->
            engine
                .jdbi()
                .inTransaction(
                    handle -> {
                      engine.begin(handle);
                      T result = change.apply(handle);
                      derivation.finish(handle);
                      return result;
                    }));
  }

  void change(Consumer<Handle> change) {
    write(
        handle -> {
          change.accept(handle);
          return true;
        });
  }

  private <T> T guarded(Supplier<T> access) {
    try {
      return access.get();
    } catch (JdbiException e) {
      throw engine.failure(e);
    }
  }
}
