package org.humoresque.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.humoresque.kernel.MoodFusion;
import org.humoresque.kernel.TrackAnalyzer;
import org.humoresque.library.catalogue.CatalogueImporter;
import org.humoresque.library.catalogue.MoodWords;
import org.humoresque.library.playlist.Playlists;
import org.humoresque.library.scan.CoverReader;
import org.humoresque.library.scan.LibraryScanner;
import org.humoresque.library.scan.MoodUpdater;
import org.humoresque.library.server.MusicServers;
import org.humoresque.library.sql.LibraryDatabase;
import org.humoresque.library.store.CatalogueStore;
import org.humoresque.library.store.LibraryBackup;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.LookupStore;
import org.humoresque.library.store.LyricsStore;
import org.humoresque.library.store.PlaylistStore;
import org.humoresque.library.store.ScanStore;
import org.humoresque.library.store.SoundStore;
import org.humoresque.library.store.TrackStore;

/**
 * The library in one data folder, open: {@value #DATABASE} holds everything it keeps, {@value
 * #SCAN_LOCK} is locked while a scan runs. Several processes may open the same one.
 */
public final class Library implements AutoCloseable {

  /** File name of the database in the data folder. */
  public static final String DATABASE = "library.sqlite";

  private static final String SCAN_LOCK = "scan.lock";

  private final LibraryDatabase database;
  private final MoodFusion fusion;
  private final TrackStore store;
  private final TrackAnalyzer analyzer;
  private final LibraryScanner scanner;
  private final MusicServers servers;
  private final CoverReader covers = new CoverReader();

  private Library(
      LibraryDatabase database,
      MoodFusion fusion,
      TrackAnalyzer analyzer,
      LibraryScanner scanner,
      Path folder) {
    this.database = database;
    this.fusion = fusion;
    this.store = database.tracks(fusion);
    this.analyzer = analyzer;
    this.scanner = scanner;
    this.servers =
        new MusicServers(
            database.servers(),
            database.catalogues(fusion),
            store::find,
            new MoodUpdater(database.scans(), analyzer),
            folder);
  }

  /** Opens the library where each track's mood is that of its most confident source. */
  public static Library open(Path dataDir, TrackAnalyzer analyzer) {
    return open(dataDir, analyzer, MoodFusion.MOST_CONFIDENT);
  }

  /**
   * Opens the library; creates folder and database where there are none. Moods that another version
   * of the analyser read are read again, from the stored tags.
   *
   * @param analyzer reads the moods of tags
   * @param fusion joins what tags, words and sound say of a track
   * @throws LibraryException if the folder cannot be used, or the database is damaged or not ours;
   *     nothing is overwritten
   */
  public static Library open(Path dataDir, TrackAnalyzer analyzer, MoodFusion fusion) {
    Path folder = dataDir.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LibraryException(
          "the data folder %s cannot be created; choose another --data-dir".formatted(folder), e);
    }
    LibraryDatabase database = LibraryDatabase.open(folder.resolve(DATABASE));
    try {
      ScanStore scans = database.scans();
      new MoodUpdater(scans, analyzer).updateStale();
      LibraryScanner scanner = new LibraryScanner(scans, analyzer, folder.resolve(SCAN_LOCK));
      return new Library(database, fusion, analyzer, scanner, folder);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The tracks and their moods. */
  public TrackStore store() {
    return store;
  }

  /** The songs' words and what was read from them. */
  public LyricsStore lyrics() {
    return database.lyrics();
  }

  /** What was heard in the recordings. */
  public SoundStore sounds() {
    return database.sounds();
  }

  /** What a lyrics service was asked. */
  public LookupStore lookups() {
    return database.lookups();
  }

  /** The catalogues that were imported. */
  public CatalogueStore catalogues() {
    return database.catalogues(fusion);
  }

  /** Brings catalogues into the library. */
  public CatalogueImporter importer(MoodWords words) {
    return new CatalogueImporter(catalogues(), new MoodUpdater(database.scans(), analyzer), words);
  }

  /** The playlists as they are kept. */
  public PlaylistStore savedPlaylists() {
    return database.playlists();
  }

  /** Brings playlists into the library and out of it. */
  public Playlists playlists() {
    return new Playlists(savedPlaylists(), catalogues(), store::find);
  }

  /** Writes all that the library keeps into one file, and restores it. */
  public LibraryBackup backup() {
    return database.backup();
  }

  /** Fills the store from folders; the same object for everyone. */
  public LibraryScanner scanner() {
    return scanner;
  }

  /** The music servers whose songs are in the library. */
  public MusicServers servers() {
    return servers;
  }

  /** Fetches cover pictures. */
  public CoverReader covers() {
    return covers;
  }

  /** Lets go of the database; do not close while a scan runs. */
  @Override
  public void close() {
    database.close();
  }
}
