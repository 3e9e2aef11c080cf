package org.humoresque.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.humoresque.kernel.MoodFusion;
import org.humoresque.kernel.TrackAnalyzer;
import org.humoresque.library.browse.LibraryBrowser;
import org.humoresque.library.catalogue.CatalogueImporter;
import org.humoresque.library.catalogue.MoodWords;
import org.humoresque.library.cover.ScaledCovers;
import org.humoresque.library.person.People;
import org.humoresque.library.playlist.Playlists;
import org.humoresque.library.scan.CoverReader;
import org.humoresque.library.scan.LibraryScanner;
import org.humoresque.library.scan.MoodUpdater;
import org.humoresque.library.scan.TagGuess;
import org.humoresque.library.server.MusicServers;
import org.humoresque.library.sql.LibraryDatabase;
import org.humoresque.library.store.BrowseStore;
import org.humoresque.library.store.CatalogueStore;
import org.humoresque.library.store.DatabaseAddress;
import org.humoresque.library.store.LanguageDetector;
import org.humoresque.library.store.LibraryBackup;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.ListenerStore;
import org.humoresque.library.store.LookupStore;
import org.humoresque.library.store.LyricsStore;
import org.humoresque.library.store.PlaylistStore;
import org.humoresque.library.store.ScanStore;
import org.humoresque.library.store.SoundStore;
import org.humoresque.library.store.TrackStore;

/**
 * The library in one data folder, open: {@value #DATABASE} holds everything it keeps, {@value
 * #SCAN_LOCK} is locked while a scan runs, {@value #COVERS} keeps scaled pictures. Several
 * processes may open the same one.
 */
public final class Library implements AutoCloseable {

  /** File name of the database in the data folder. */
  public static final String DATABASE = "library.sqlite";

  private static final String SCAN_LOCK = "scan.lock";
  private static final String COVERS = "covers";

  private final LibraryDatabase database;
  private final MoodFusion fusion;
  private final TrackStore store;
  private final LibraryBrowser browser;
  private final TrackAnalyzer analyzer;
  private final LibraryScanner scanner;
  private final MusicServers servers;
  private final CoverReader covers = new CoverReader();
  private final ScaledCovers scaledCovers;
  private final People people;

  private Library(
      LibraryDatabase database,
      MoodFusion fusion,
      TrackAnalyzer analyzer,
      LibraryScanner scanner,
      Path folder) {
    this.database = database;
    this.fusion = fusion;
    this.store = database.tracks(fusion);
    this.browser = new LibraryBrowser(database.browsing(fusion));
    this.analyzer = analyzer;
    this.scanner = scanner;
    this.scaledCovers = new ScaledCovers(covers, folder.resolve(COVERS));
    this.people = new People(database.people(), folder);
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
    return open(dataDir, Optional.empty(), analyzer, fusion, LanguageDetector.NONE, TagGuess.NONE);
  }

  /**
   * Opens the library as above.
   *
   * @param address of its database, if that is no file in the folder
   * @param languages tells the language of songs from lyrics and titles
   * @param guess reads tags in old encodings: is asked for text of which nobody tells the encoding
   */
  public static Library open(
      Path dataDir,
      Optional<DatabaseAddress> address,
      TrackAnalyzer analyzer,
      MoodFusion fusion,
      LanguageDetector languages,
      TagGuess guess) {
    Path folder = dataDir.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LibraryException(
          "the data folder %s cannot be created; choose another --data-dir".formatted(folder), e);
    }
    LibraryDatabase database =
        address
            .map(it -> LibraryDatabase.open(it, folder, languages))
            .orElseGet(() -> LibraryDatabase.open(folder.resolve(DATABASE), languages));
    try {
      ScanStore scans = database.scans();
      new MoodUpdater(scans, analyzer).updateStale();
      LibraryScanner scanner =
          new LibraryScanner(scans, analyzer, folder.resolve(SCAN_LOCK), guess);
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

  /** Answers what a person browses for; the same object for everyone. */
  public LibraryBrowser browser() {
    return browser;
  }

  /**
   * Keeps other servers off until this is closed.
   *
   * @throws LibraryException if another server uses the library
   */
  public void reserveForServer() {
    database.reserveForServer();
  }

  /** What songs are browsed by. */
  public BrowseStore browsing() {
    return database.browsing(fusion);
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

  /** What is known of whoever listens where nobody is told from others. */
  public ListenerStore listener() {
    return listener(ListenerStore.EVERYBODY);
  }

  /** What is known of a listener. */
  public ListenerStore listener(String name) {
    return database.listener(name);
  }

  /** The people who asked to be known by their faces. */
  public People people() {
    return people;
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

  /** Cover pictures in the sizes of the page. */
  public ScaledCovers scaledCovers() {
    return scaledCovers;
  }

  /** Lets go of the database; do not close while a scan runs. */
  @Override
  public void close() {
    database.close();
  }
}
