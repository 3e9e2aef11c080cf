package org.humoresque.app.session;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.store.BrowseStore;
import org.humoresque.library.store.SongLanguage;
import org.humoresque.library.store.SoundStore;
import org.humoresque.library.store.SoundStore.Summary;
import org.humoresque.library.store.TrackStore;
import org.humoresque.recommend.MusicalKey;
import org.humoresque.recommend.Song;
import org.humoresque.recommend.SongIndex;
import org.humoresque.recommend.SongLabels;
import org.humoresque.recommend.Sound;
import org.jspecify.annotations.Nullable;

/**
 * Every track with a known mood, kept in memory until the library changes: reading 100,000 from the
 * database takes longer than ranking them. Safe for use by several threads.
 */
public final class MoodedLibrary {

  /**
   * The tracks at a moment.
   *
   * @param revision changes with anything that is written
   * @param change the number of the last change to a song
   */
  private record Snapshot(long revision, long change, MoodedSongs songs) {}

  private final TrackStore store;
  private final SoundStore sounds;
  private final BrowseStore browsing;
  private volatile @Nullable Snapshot latest;

  /**
   * @param browsing tells languages, and what changed
   */
  public MoodedLibrary(TrackStore store, SoundStore sounds, BrowseStore browsing) {
    this.store = store;
    this.sounds = sounds;
    this.browsing = browsing;
  }

  /** The tracks as the library holds them now. */
  public MoodedSongs songs() {
    Snapshot snapshot = latest;
    // Asked before the tracks are read: a change in between makes the next call read once more.
    long revision = store.revision();
    if (snapshot != null && snapshot.revision() == revision) {
      return snapshot.songs();
    }
    long change = browsing.changesSince(-1).number();
    snapshot =
        snapshot != null && snapshot.change() == change
            ? new Snapshot(revision, change, snapshot.songs())
            : new Snapshot(revision, change, read());
    latest = snapshot;
    return snapshot.songs();
  }

  private MoodedSongs read() {
    Map<TrackId, Summary> heard = sounds.summaries();
    int dimensions = dimensions(heard);
    Map<TrackId, MoodedTrack> tracks = new LinkedHashMap<>();
    store.mooded().forEach(track -> tracks.put(track.track().id(), track));
    Map<TrackId, SongLanguage> sung = browsing.languages(tracks.keySet());
    List<Song> songs =
        tracks.values().stream()
            .map(
                track -> {
                  TrackId id = track.track().id();
                  return song(
                      track,
                      sound(Optional.ofNullable(heard.get(id)), dimensions),
                      Optional.ofNullable(sung.get(id)).map(SongLanguage::code));
                })
            .toList();
    return new MoodedSongs(SongIndex.of(songs), tracks);
  }

  private static Song song(MoodedTrack track, Sound sound, Optional<String> language) {
    return new Song(
        track.track().id(),
        track.mood().mood(),
        track.mood().confidence(),
        track.mood().scores(),
        SongLabels.of(track, sound, language),
        sound,
        track.track().duration(),
        track.track().isPlayable());
  }

  private static Sound sound(Optional<Summary> heard, int dimensions) {
    return heard
        .map(
            it ->
                new Sound(
                    it.tempo(),
                    it.key().flatMap(MusicalKey::find),
                    it.loudness(),
                    it.embedding().filter(vector -> vector.length == dimensions)))
        .orElse(Sound.UNHEARD);
  }

  /** Of the versions of the model that listened, the one that heard most songs can be compared. */
  private static int dimensions(Map<TrackId, Summary> heard) {
    Map<Integer, Integer> counts = new TreeMap<>();
    heard.values().stream()
        .flatMap(it -> it.embedding().stream())
        .forEach(vector -> counts.merge(vector.length, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
