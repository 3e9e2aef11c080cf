package org.humoresque.library.match;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.KnownSong;

/**
 * Finds the track that somebody means: by its path, by the end of a path that no other file shares,
 * else by artist and title. Where several tracks go by one artist and title, the one added first is
 * meant.
 */
public final class SongMatcher {

  private static final int MOST_FOLDERS = 3;

  /** Five letters in a row, or two of a script whose letters are syllables or words. */
  private static final Pattern TELLING_NAME =
      Pattern.compile(
          "(?i)(?!track|audio|titel|piste)(\\p{L}[\\p{L}\\p{M} '’-]{4,}|[^\\x00-\\u024f]{2,}).*\\.");

  private final Map<String, TrackId> byPath = new HashMap<>();
  private final Map<String, TrackId> byPathEnd = new HashMap<>();
  private final Set<String> sharedPathEnds = new HashSet<>();
  private final Map<String, TrackId> byKey = new HashMap<>();
  private final Map<String, TrackId> byFirstArtist = new HashMap<>();

  /**
   * @param songs in the order of their ids; those with a file are taken first
   */
  public SongMatcher(Collection<KnownSong> songs) {
    songs.stream().filter(KnownSong::hasFile).forEach(this::add);
    songs.stream().filter(song -> !song.hasFile()).forEach(this::add);
  }

  private void add(KnownSong song) {
    if (song.hasFile()) {
      Path path = Path.of(song.path());
      byPath.put(song.path(), song.id());
      for (String end : ends(path)) {
        if (byPathEnd.putIfAbsent(end, song.id()) != null) {
          sharedPathEnds.add(end);
        }
      }
    }
    SongKey.of(song.artist(), song.title().or(() -> fileTitle(song)))
        .ifPresent(key -> byKey.putIfAbsent(key.text(), song.id()));
    SongKey.ofFirstArtist(song.artist(), song.title())
        .filter(key -> !key.artists().isEmpty())
        .ifPresent(key -> byFirstArtist.putIfAbsent(key.text(), song.id()));
  }

  /**
   * The track at a path, absolute or as some other machine has it.
   *
   * @param path with {@code /} or {@code \} between folders
   */
  public Optional<TrackId> byPath(String path) {
    String unix = path.replace('\\', '/');
    TrackId exact = byPath.get(unix);
    if (exact != null || unix.isBlank() || unix.indexOf('\0') >= 0) {
      return Optional.ofNullable(exact);
    }
    return ends(Path.of(unix)).stream()
        .filter(end -> !sharedPathEnds.contains(end) && tellsEnough(end))
        .map(byPathEnd::get)
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  /** The track by that artist, alone or before guests, with that title; both must be known. */
  public Optional<TrackId> bySong(Optional<String> artist, Optional<String> title) {
    if (artist.filter(name -> !name.isBlank()).isEmpty()) {
      return Optional.empty();
    }
    Optional<TrackId> exact = SongKey.of(artist, title).map(key -> byKey.get(key.text()));
    return exact.or(
        () ->
            SongKey.ofFirstArtist(artist, title)
                .map(SongKey::text)
                .flatMap(
                    key ->
                        Optional.ofNullable(byKey.get(key))
                            .or(() -> Optional.ofNullable(byFirstArtist.get(key)))));
  }

  /** A folder and a name do; a name alone only if it is not one like {@code track 01.mp3}. */
  private static boolean tellsEnough(String end) {
    return end.indexOf('/') >= 0 || TELLING_NAME.matcher(end).find();
  }

  /** The file's name with up to three folders before it, the longest first. */
  private static java.util.List<String> ends(Path path) {
    java.util.List<String> ends = new java.util.ArrayList<>();
    int count = path.getNameCount();
    for (int length = Math.min(MOST_FOLDERS + 1, count); length >= 1; length--) {
      ends.add(path.subpath(count - length, count).toString());
    }
    return ends;
  }

  private static Optional<String> fileTitle(KnownSong song) {
    return song.hasFile()
        ? Optional.of(SongKey.withoutFileEnding(String.valueOf(Path.of(song.path()).getFileName())))
        : Optional.empty();
  }
}
