package org.humoresque.app.session;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.TrackId;
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

  /** Tells the languages of those songs whose language is known. */
  @FunctionalInterface
  public interface Languages {
    Map<TrackId, SongLanguage> of(Collection<TrackId> songs);
  }

  private record Snapshot(long revision, MoodedSongs songs) {}

  private final TrackStore store;
  private final SoundStore sounds;
  private final Languages languages;
  private volatile @Nullable Snapshot latest;

  /**
   * @param languages tells the languages of songs
   */
  public MoodedLibrary(TrackStore store, SoundStore sounds, Languages languages) {
    this.store = store;
    this.sounds = sounds;
    this.languages = languages;
  }

  /** The tracks as the library holds them now. */
  public MoodedSongs songs() {
    Snapshot snapshot = latest;
    // Asked before the tracks are read: a change in between makes the next call read once more.
    long revision = store.revision();
    if (snapshot == null || snapshot.revision() != revision) {
      snapshot = new Snapshot(revision, read());
      latest = snapshot;
    }
    return snapshot.songs();
  }

  private MoodedSongs read() {
    Map<TrackId, Summary> heard = sounds.summaries();
    int dimensions = dimensions(heard);
    Map<TrackId, MoodedTrack> tracks = new LinkedHashMap<>();
    store.mooded().forEach(track -> tracks.put(track.track().id(), track));
    Map<TrackId, SongLanguage> sung = languages.of(tracks.keySet());
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
