package org.humoresque.library.playlist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.match.SongMatcher;
import org.humoresque.library.scan.ScanFailure;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.library.store.CatalogueStore;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.PlaylistStore;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.store.SavedPlaylist.Entry;

/** Brings playlists into the library and out of it. */
public final class Playlists {

  private final PlaylistStore store;
  private final CatalogueStore songs;
  private final Function<TrackId, Optional<Track>> tracks;

  /**
   * @param songs the library's songs, with files and without
   * @param tracks finds one of them
   */
  public Playlists(
      PlaylistStore store, CatalogueStore songs, Function<TrackId, Optional<Track>> tracks) {
    this.store = store;
    this.songs = songs;
    this.tracks = tracks;
  }

  /**
   * Imports a playlist, in place of the one of its name. Songs that the library does not have are
   * kept in it for the day they come, and are named in the report.
   */
  public ScanReport read(Path file) {
    SavedPlaylist read = PlaylistFile.read(file);
    SongMatcher matcher = new SongMatcher(songs.songs());
    SavedPlaylist playlist =
        new SavedPlaylist(
            read.name(),
            read.entries().stream().map(entry -> entry.as(match(matcher, entry))).toList());
    Optional<SavedPlaylist> before = store.find(playlist.name());
    store.save(playlist);
    List<ScanFailure> failures = new ArrayList<>();
    playlist.entries().stream()
        .filter(entry -> entry.track().isEmpty())
        .forEach(entry -> failures.add(missing(file, entry)));
    int count = playlist.entries().size();
    boolean same = before.filter(playlist::equals).isPresent();
    return new ScanReport(
        before.isEmpty() ? count : 0,
        before.isPresent() && !same ? count : 0,
        0,
        same ? count : 0,
        failures);
  }

  /**
   * Writes a playlist into a file, songs of the library with the place where they lie now.
   *
   * @return how many songs it has
   * @throws LibraryException if there is no playlist of that name
   */
  public int write(String name, Path file, boolean relative) {
    SavedPlaylist playlist = placed(required(name));
    PlaylistFile.write(playlist, file, relative);
    return playlist.entries().size();
  }

  /** A playlist whose entries say what the library knows of them by now. */
  public SavedPlaylist placed(SavedPlaylist playlist) {
    return new SavedPlaylist(
        playlist.name(), playlist.entries().stream().map(this::placed).toList());
  }

  /** An entry that stands for a track. */
  public static Entry entry(Track track) {
    return new Entry(
        Optional.of(track.link().map(Object::toString).orElseGet(() -> track.file().toString())),
        Optional.of(track.displayTitle()),
        track.tags().artist(),
        track.tags().album(),
        track.duration(),
        Optional.of(track.id()));
  }

  /** Looks for the songs that the library did not have; it may have got them. */
  public void refresh() {
    List<PlaylistStore.Missing> missing = store.missing();
    if (missing.isEmpty()) {
      return;
    }
    SongMatcher matcher = new SongMatcher(songs.songs());
    Map<PlaylistStore.Missing, TrackId> found = new HashMap<>();
    missing.forEach(
        entry -> match(matcher, entry.entry()).ifPresent(track -> found.put(entry, track)));
    store.found(found);
  }

  private SavedPlaylist required(String name) {
    return store
        .find(name)
        .orElseThrow(
            () ->
                new LibraryException(
                    "there is no playlist '%s'; there are: %s"
                        .formatted(
                            name, store.all().stream().map(PlaylistStore.Summary::name).toList())));
  }

  private Entry placed(Entry entry) {
    return entry.track().flatMap(tracks).map(Playlists::entry).orElse(entry);
  }

  private static Optional<TrackId> match(SongMatcher matcher, Entry entry) {
    return entry
        .location()
        .filter(location -> !Locations.isWeb(location))
        .flatMap(matcher::byPath)
        .or(() -> matcher.bySong(entry.artist(), entry.title()));
  }

  private static ScanFailure missing(Path file, Entry entry) {
    String song = entry.location().orElseGet(() -> "%s in %s".formatted(SongLine.of(entry), file));
    return new ScanFailure(
        Path.of(song.replace('\0', ' ')),
        "the library does not have it; the playlist keeps it for the day it does");
  }
}
