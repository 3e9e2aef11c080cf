package org.humoresque.library.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.match.SongMatcher;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.FileStamp;
import org.humoresque.library.store.ScannedLyrics;
import org.humoresque.library.store.ScannedTrack;
import org.humoresque.library.store.ServerSong;
import org.humoresque.library.store.ServerStore;
import org.humoresque.library.store.ServerStore.Placed;

/**
 * Brings what the library knows of a server in line with what the server has. A song that a file of
 * this machine plays is that file's track; any other gets a track of its own.
 */
final class ServerSync {

  private static final int BATCH = 1000;
  private static final int MOST_SECONDS_APART = 3;

  private final ServerStore store;
  private final SongMatcher files;
  private final java.util.function.Function<TrackId, Optional<Track>> tracks;
  private final String server;
  private final Map<String, ServerSong> known = new LinkedHashMap<>();
  private int added;
  private int updated;
  private int unchanged;

  /**
   * @param files the songs of this machine's files
   * @param tracks finds a track
   */
  ServerSync(
      ServerStore store,
      SongMatcher files,
      java.util.function.Function<TrackId, Optional<Track>> tracks,
      String server) {
    this.store = store;
    this.files = files;
    this.tracks = tracks;
    this.server = server;
  }

  /**
   * Saves a thousand songs at a time; whatever ends the program meanwhile, the next run completes
   * it. Songs are only forgotten if the server showed all of its albums.
   *
   * @throws ServerException if a server that had songs shows none; nothing has changed
   */
  ScanReport run(RemoteLibrary remote) {
    store.songs(server).forEach(song -> known.put(song.remoteId(), song));
    if (remote.songs().isEmpty() && remote.failures().isEmpty() && !known.isEmpty()) {
      throw new ServerException(
          ServerException.Trouble.OTHER,
          ("the server '%s' shows no songs, where it had %d; nothing was changed. If that is right,"
                  + " remove the server")
              .formatted(server, known.size()));
    }
    Map<String, ServerSong> renamed = renamed(remote);
    List<Placed> batch = new ArrayList<>();
    for (RemoteSong song : remote.songs()) {
      place(song, renamed).ifPresent(batch::add);
      if (batch.size() >= BATCH) {
        store.saveSongs(batch);
        batch.clear();
      }
    }
    store.saveSongs(batch);
    int removed = 0;
    if (remote.failures().isEmpty()) {
      remote.songs().forEach(song -> known.remove(song.id()));
      List<ServerSong> gone =
          known.values().stream()
              .map(song -> renamed.containsValue(song) ? without(song) : song)
              .toList();
      store.removeSongs(gone);
      removed = gone.size() - renamed.size();
    }
    return new ScanReport(added, updated, removed, unchanged, remote.failures());
  }

  /** Songs that go by another id since, by their new one: their tracks stay what they were. */
  private Map<String, ServerSong> renamed(RemoteLibrary remote) {
    Map<String, ServerSong> gone = new HashMap<>();
    java.util.Set<String> ids = new java.util.HashSet<>();
    remote.songs().forEach(song -> ids.add(song.id()));
    if (!remote.failures().isEmpty()) {
      return Map.of();
    }
    for (ServerSong song : known.values()) {
      if (!ids.contains(song.remoteId()) && song.own()) {
        song.track()
            .flatMap(tracks)
            .ifPresent(track -> gone.putIfAbsent(track.tags() + "\n" + track.duration(), song));
      }
    }
    Map<String, ServerSong> renamed = new HashMap<>();
    for (RemoteSong song : remote.songs()) {
      if (!known.containsKey(song.id()) && !gone.isEmpty()) {
        ServerSong before = gone.remove(song.likeness());
        if (before != null) {
          renamed.put(song.id(), before);
        }
      }
    }
    return renamed;
  }

  private Optional<Placed> place(RemoteSong song, Map<String, ServerSong> renamed) {
    Optional<ServerSong> before =
        Optional.ofNullable(known.get(song.id()))
            .or(() -> Optional.ofNullable(renamed.get(song.id())));
    Optional<TrackId> file = file(song);
    String fingerprint = song.fingerprint();
    boolean same =
        before
            .filter(it -> it.remoteId().equals(song.id()))
            .filter(it -> it.fingerprint().equals(fingerprint))
            .filter(it -> file.isPresent() ? it.track().equals(file) : it.own())
            .isPresent();
    if (same) {
      unchanged++;
      return Optional.empty();
    }
    if (before.isPresent()) {
      updated++;
    } else {
      added++;
    }
    ServerSong now =
        new ServerSong(
            server, song.id(), file, file.isEmpty(), fingerprint, song.suffix(), song.cover());
    Optional<TrackId> own = before.filter(ServerSong::own).flatMap(ServerSong::track);
    return Optional.of(
        new Placed(now, file.isPresent() ? Optional.empty() : Optional.of(track(song, own))));
  }

  /** The file of this machine that plays the song: of the same artist, title and length. */
  private Optional<TrackId> file(RemoteSong song) {
    return files
        .bySong(song.tags().artist(), song.tags().title())
        .filter(
            id ->
                tracks
                    .apply(id)
                    .filter(track -> !track.duration().isZero() && !song.duration().isZero())
                    .filter(
                        track ->
                            track.duration().minus(song.duration()).abs().toSeconds()
                                < MOST_SECONDS_APART)
                    .isPresent());
  }

  private ScannedTrack track(RemoteSong song, Optional<TrackId> own) {
    String name = song.fileName().replace('\0', ' ').replace('/', ' ');
    Path path = Path.of(ServerStore.FOLDER, escaped(server), escaped(song.id()), name);
    return new ScannedTrack(
        own,
        path,
        new FileStamp(0, 0),
        new ContentId("server\n" + server + "\n" + song.id()),
        song.tags(),
        song.duration(),
        song.cover().map(cover -> Track.Cover.FOLDER),
        ScannedLyrics.NONE);
  }

  private static ServerSong without(ServerSong song) {
    return new ServerSong(
        song.server(),
        song.remoteId(),
        Optional.empty(),
        false,
        song.fingerprint(),
        song.suffix(),
        song.cover());
  }

  private static String escaped(String text) {
    String escaped = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return escaped.matches("\\.+") ? escaped.replace(".", "%2E") : escaped;
  }
}
