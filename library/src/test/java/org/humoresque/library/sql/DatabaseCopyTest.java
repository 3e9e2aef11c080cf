package org.humoresque.library.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodFusion;
import org.humoresque.kernel.MoodedTrack;
import org.humoresque.kernel.Quadrant;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackTags;
import org.humoresque.library.browse.Facet;
import org.humoresque.library.browse.LibraryBrowser;
import org.humoresque.library.browse.SongFilter;
import org.humoresque.library.store.Catalogue;
import org.humoresque.library.store.CatalogueRow;
import org.humoresque.library.store.CatalogueStore;
import org.humoresque.library.store.ContentId;
import org.humoresque.library.store.DatabaseAddress;
import org.humoresque.library.store.FileStamp;
import org.humoresque.library.store.LanguageDetector;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.LookupStore;
import org.humoresque.library.store.LyricsMood;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.LyricsText.Origin;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.store.ScannedLyrics;
import org.humoresque.library.store.ScannedTrack;
import org.humoresque.library.store.SoundReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every store on both databases, and a library on its way from one to the other and back. */
@ExtendWith(TestPostgres.class)
class DatabaseCopyTest {

  private static final Mood MOOD = new Mood(0.25, -0.5);

  @TempDir Path folder;

  @Test
  void bothDatabasesHoldTheSameAfterTheSame(DatabaseAddress address) {
    try (LibraryDatabase file = LibraryDatabase.open(folder.resolve("a.sqlite"));
        LibraryDatabase server = server(address)) {
      fill(file);
      fill(server);
      assertThat(contents(server)).isEqualTo(contents(file));
      assertThat(server.lyrics().unreadCount("1")).isEqualTo(file.lyrics().unreadCount("1"));
      assertThat(server.lyrics().unread("2", 10)).hasSize(file.lyrics().unread("2", 10).size());
      assertThat(server.lyrics().problems()).isEqualTo(file.lyrics().problems());
      assertThat(server.sounds().unheardCount("2")).isEqualTo(file.sounds().unheardCount("2"));
      assertThat(server.lookups().wordless()).isEqualTo(file.lookups().wordless());
      assertThat(server.playlists().all()).isEqualTo(file.playlists().all());
      assertThat(server.tracks().mooded().stream().map(MoodedTrack::mood))
          .containsExactlyElementsOf(
              file.tracks().mooded().stream().map(MoodedTrack::mood).toList());
      SongFilter hindi = SongFilter.ALL.with(Facet.LANGUAGE, Set.of("hi"));
      assertThat(new LibraryBrowser(server.browsing()).songs(hindi, 9, 0))
          .isEqualTo(new LibraryBrowser(file.browsing()).songs(hindi, 9, 0))
          .satisfies(page -> assertThat(page.total()).isEqualTo(1));
    }
  }

  @Test
  void libraryMovesThereAndBackAgain(DatabaseAddress address) {
    try (LibraryDatabase file = LibraryDatabase.open(folder.resolve("a.sqlite"));
        LibraryDatabase server = server(address);
        LibraryDatabase back = LibraryDatabase.open(folder.resolve("b.sqlite"))) {
      fill(file);
      List<Long> heard = new ArrayList<>();
      Map<String, Long> copied =
          new DatabaseCopy(file, server).run((table, done, total) -> heard.add(done));
      assertThat(copied).containsEntry("track", 3L).containsEntry("playlist_entry", 2L);
      assertThat(heard).isSorted().last().isEqualTo(copied.values().stream().reduce(0L, Long::sum));
      assertThat(contents(server)).isEqualTo(contents(file));
      assertThat(server.tracks().search("one", 9, 0)).hasSize(1);
      assertThat(server.problems()).isEmpty();

      new DatabaseCopy(server, back).run((table, done, total) -> {});
      assertThat(contents(back)).isEqualTo(contents(file));
      assertThat(back.problems()).isEmpty();
      Track added = server.scans().save(List.of(scanned("/new.mp3", "new", ""))).get(0);
      assertThat(added.id().value()).isGreaterThan(3);

      assertThatThrownBy(() -> new DatabaseCopy(file, back).run((table, done, total) -> {}))
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("b.sqlite holds a library already")
          .hasMessageContaining("3 track");
    }
  }

  @Test
  void backupOfOneIsRestoredIntoTheOther(DatabaseAddress address) {
    Path zip = folder.resolve("library.zip");
    try (LibraryDatabase file = LibraryDatabase.open(folder.resolve("a.sqlite"));
        LibraryDatabase server = server(address)) {
      fill(file);
      file.backup().write(zip);
      server.backup().restore(zip, false);
      assertThat(contents(server)).isEqualTo(contents(file));
      assertThat(server.tracks().search("one", 9, 0)).hasSize(1);
      assertThat(server.scans().save(List.of(scanned("/new.mp3", "new", ""))).get(0).id().value())
          .isGreaterThan(3);
    }
  }

  @Test
  void unreachableServerIsNamedWithoutItsPassword() {
    DatabaseAddress nowhere =
        DatabaseAddress.of("jdbc:postgresql://127.0.0.1:1/music?user=me&password=hunter2");
    assertThatThrownBy(() -> LibraryDatabase.open(nowhere, folder, LanguageDetector.NONE))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("127.0.0.1:1/music")
        .hasMessageNotContaining("hunter2");
  }

  private LibraryDatabase server(DatabaseAddress address) {
    return LibraryDatabase.open(address, folder, LanguageDetector.NONE);
  }

  private static void fill(LibraryDatabase database) {
    List<Track> tracks =
        database
            .scans()
            .save(List.of(scanned("/one.mp3", "One\0", "tears"), scanned("/two.mp3", "दो", "")));
    database.scans().addRoots(List.of(Path.of("/music")));
    TrackId one = tracks.get(0).id();
    TrackId two = tracks.get(1).id();
    database.tracks().label(two, Emotion.HAPPY);
    LyricsText words = words("tears");
    database.lyrics().save("1", Map.of(words.hash(), read()));
    database.sounds().save("0", new ContentId("/one.mp3"), heard());
    database.sounds().save("1", new ContentId("/one.mp3"), heard());
    database.lookups().keep("q", Instant.EPOCH, new LookupStore.Answer(Optional.of(words("joy"))));
    database.lookups().keep("q", Instant.parse("2100-01-01T00:00:00Z"), none());
    database.lookups().give(two, words("joy"));
    catalogue(database.catalogues(MoodFusion.MOST_CONFIDENT), one);
    SavedPlaylist.Entry known = entry(Optional.of(one));
    SavedPlaylist.Entry missing = entry(Optional.empty());
    database.playlists().save(new SavedPlaylist("mine", List.of(known, missing)));
    database.playlists().save(new SavedPlaylist("mine", List.of(missing, known)));
    database.playlists().found(Map.of(database.playlists().missing().get(0), two));
  }

  private static void catalogue(CatalogueStore store, TrackId file) {
    store.save(new Catalogue("songs.csv", "csv", "[]", "[]", "{}"));
    store.save(new Catalogue("songs.csv", "csv", "[]", "[\"a\"]", "{}"));
    CatalogueRow.Song link = song("k1", Optional.empty(), "hi");
    store.saveRows(
        "songs.csv",
        List.of(
            new CatalogueRow(Optional.empty(), 1, "[1]", Optional.of(link)),
            new CatalogueRow(
                Optional.empty(), 2, "[2]", Optional.of(song("k2", Optional.of(file), "en"))),
            new CatalogueRow(Optional.empty(), 3, "[3]", Optional.empty())));
    List<CatalogueRow.Kept> kept = new ArrayList<>();
    store.eachRow("songs.csv", kept::add);
    store.saveRows(
        "songs.csv",
        List.of(
            new CatalogueRow(Optional.of(kept.get(0).id()), 1, "[1]", Optional.of(link)),
            new CatalogueRow(Optional.of(kept.get(2).id()), 3, "[4]", Optional.empty())));
    assertThat(store.language(file)).contains("en");
    assertThat(store.songs()).hasSize(3);
    store.eachTrack((track, mood) -> assertThat(mood).isPresent());
  }

  private static CatalogueRow.Song song(String key, Optional<TrackId> file, String language) {
    return new CatalogueRow.Song(
        key,
        file,
        TrackTags.builder().title("Linked").year(1999).build(),
        Duration.ZERO,
        URI.create("https://example.org/" + key),
        Optional.of(language),
        Optional.of(
            new TrackMood(MOOD, Optional.empty(), 0.5, TrackMood.Source.CATALOGUE, "says so")));
  }

  private static SavedPlaylist.Entry entry(Optional<TrackId> track) {
    return new SavedPlaylist.Entry(
        Optional.of("/x.mp3"),
        Optional.of("t"),
        Optional.empty(),
        Optional.empty(),
        Duration.ZERO,
        track);
  }

  private static LyricsMood read() {
    return LyricsMood.read(
        new LyricsMood.Reading(
            EmotionScores.certain(Emotion.SAD),
            MOOD,
            0.5,
            List.of(
                new LyricsMood.Evidence("tears", "my tears", Optional.empty(), -1, 1.5, true))));
  }

  private static SoundReading heard() {
    Map<Quadrant, Double> quadrants = new EnumMap<>(Quadrant.class);
    for (Quadrant quadrant : Quadrant.values()) {
      quadrants.put(quadrant, 0.25);
    }
    return new SoundReading(
        SoundReading.Outcome.READ,
        "heard",
        Optional.of(
            new SoundReading.Measures(
                Duration.ofSeconds(9),
                Optional.of(new SoundReading.Tempo(120, 0.5)),
                Optional.empty(),
                -14.5,
                3)),
        Optional.of(
            new SoundReading.Feeling(
                MOOD,
                0.5,
                quadrants,
                EmotionScores.certain(Emotion.SAD),
                Map.of("rock", 1.0),
                List.of(),
                new float[] {1, 0},
                "sound is sad")));
  }

  private static LookupStore.Answer none() {
    return new LookupStore.Answer(Optional.empty());
  }

  private static ScannedTrack scanned(String path, String title, String words) {
    return new ScannedTrack(
        Optional.empty(),
        Path.of(path),
        new FileStamp(1, 2),
        new ContentId(path),
        TrackTags.builder().title(title).artist("A").genres(List.of("Rock", "Pop")).build(),
        Duration.ofMillis(1500),
        Optional.empty(),
        words.isEmpty()
            ? ScannedLyrics.NONE
            : new ScannedLyrics(Optional.empty(), Optional.of(words(words)), Optional.empty()));
  }

  private static LyricsText words(String text) {
    return new LyricsText(Origin.TAG, "USLT", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The rows of each table, in the order of their texts. */
  private Map<String, List<String>> contents(LibraryDatabase database) {
    Path file = folder.resolve("contents.zip");
    database.backup().write(file);
    Map<String, List<String>> contents = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        contents.put(entry.getName(), text.replace("\\u0000", "").lines().sorted().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }
}
