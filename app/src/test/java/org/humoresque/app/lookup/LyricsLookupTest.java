package org.humoresque.app.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.app.WavFile;
import org.humoresque.app.lookup.LyricsServer.Song;
import org.humoresque.library.Library;
import org.humoresque.library.scan.ScanProgress;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.LyricsText.Origin;
import org.humoresque.library.store.TrackLyrics;
import org.humoresque.music.mood.TagMoodAnalyzer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LyricsLookupTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;
  private LyricsServer server;
  private Library library;

  @BeforeEach
  void open() throws IOException {
    server = new LyricsServer();
    library = Library.open(folder.resolve("data"), new TagMoodAnalyzer());
  }

  @AfterEach
  void close() {
    library.close();
    server.close();
  }

  @Test
  void missingWordsAreAskedForAndSynchronisedOnesPreferred() {
    song("Noon", Map.of("title", "Noon", "artist", "Bert & Ölaf", "album", "Songs"));
    server.add(new Song("Bert & Ölaf", "Noon", "Songs", 2, false, "plain", "[00:01.00]timed"));

    LookupReport report = run(NOW);

    assertThat(report).isEqualTo(new LookupReport(1, 1, Optional.empty()));
    assertThat(words("noon")).contains("[00:01.00]timed");
    assertThat(text("noon").map(LyricsText::origin)).contains(Origin.LOOKUP);
    assertThat(text("noon").map(LyricsText::name)).contains("127.0.0.1");
    assertThat(server.requests())
        .containsExactly(
            "/api/get {album_name=Songs, artist_name=Bert & Ölaf, duration=2, track_name=Noon}");
    assertThat(server.agents()).allMatch(agent -> agent.startsWith("Humoresque/1.2 ("));
  }

  @Test
  void songWithoutAlbumIsSearchedForAndItsLengthMustFit() {
    song("Noon", Map.of("title", "Noon", "artist", "Bert"));
    server.add(new Song("BERT", "noon", "Live", 300, false, "another version", ""));
    server.add(new Song("BERT", "noon", "Songs", 3, false, "this one", ""));

    run(NOW);

    assertThat(words("noon")).contains("this one");
    assertThat(server.requests())
        .containsExactly("/api/search {artist_name=Bert, track_name=Noon}");
  }

  @Test
  void instrumentalIsWrittenDownAsSuch() {
    song("Noon", Map.of("title", "Noon", "artist", "Bert"));
    server.add(new Song("Bert", "Noon", "Songs", 2, true, "", ""));

    run(NOW);

    assertThat(words("noon")).contains("[Instrumental]");
  }

  @Test
  void songsWithWordsOrWithoutNamesAreNotAskedFor() throws IOException {
    song("Noon", Map.of("title", "Noon", "artist", "Bert"));
    Files.writeString(folder.resolve("music/Noon.txt"), "words of its own");
    song("nameless", Map.of("title", "Nameless"));

    assertThat(run(NOW)).isEqualTo(new LookupReport(0, 0, Optional.empty()));

    assertThat(server.requests()).isEmpty();
    assertThat(words("noon")).contains("words of its own");
  }

  @Test
  void missesAreRememberedUntilTheyExpire() {
    song("Noon", Map.of("title", "Noon", "artist", "Bert", "album", "Songs"));
    assertThat(run(NOW)).isEqualTo(new LookupReport(1, 0, Optional.empty()));
    assertThat(server.requests()).hasSize(2);
    server.add(new Song("Bert", "Noon", "Songs", 2, false, "new words", ""));

    assertThat(run(NOW.plus(Duration.ofDays(29))))
        .isEqualTo(new LookupReport(0, 0, Optional.empty()));
    assertThat(server.requests()).hasSize(2);

    assertThat(run(NOW.plus(Duration.ofDays(31))))
        .isEqualTo(new LookupReport(1, 1, Optional.empty()));
    assertThat(words("noon")).contains("new words");
  }

  @Test
  void foundWordsAreSharedByCopiesAndStayWithTheSong() throws IOException {
    song("one", Map.of("title", "Noon", "artist", "Bert"));
    song("two", Map.of("title", "Noon", "artist", "Bert"));
    server.add(new Song("Bert", "Noon", "Songs", 2, false, "words", ""));

    assertThat(run(NOW)).isEqualTo(new LookupReport(1, 2, Optional.empty()));
    assertThat(server.requests()).hasSize(1);

    Files.move(folder.resolve("music/one.wav"), folder.resolve("music/moved.wav"));
    assertThat(run(NOW)).isEqualTo(new LookupReport(0, 0, Optional.empty()));
    assertThat(library.lyrics().found()).isEqualTo(2);

    Files.writeString(folder.resolve("music/moved.txt"), "words of its own");
    run(NOW);
    assertThat(library.lyrics().found()).isEqualTo(2);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void serviceThatRefusesIsLeftAloneAndNothingIsRemembered() {
    song("one", Map.of("title", "One", "artist", "Bert"));
    song("two", Map.of("title", "Two", "artist", "Bert"));
    server.add(new Song("Bert", "One", "Songs", 2, false, "words", ""));
    server.failWith(429);

    LookupReport refused = run(NOW);

    assertThat(refused.problem().orElseThrow())
        .contains(server.address().toString())
        .contains("status 429");
    assertThat(server.requests()).hasSize(1);
    server.failWith(0);
    assertThat(run(NOW)).isEqualTo(new LookupReport(2, 1, Optional.empty()));
  }

  @Test
  void serviceThatIsNotThereIsTold() {
    song("one", Map.of("title", "One", "artist", "Bert"));
    server.close();

    assertThat(run(NOW).problem().orElseThrow()).contains("cannot be asked");
  }

  private LookupReport run(Instant now) {
    library.scanner().scan(List.of(folder.resolve("music")), ScanProgress.NONE);
    LrclibClient client =
        new LrclibClient(URI.create(server.address() + "/"), "1.2", Duration.ZERO);
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new LyricsLookup(library.lookups(), client, clock).run((done, total) -> {});
  }

  private void song(String name, Map<String, String> tags) {
    WavFile.write(folder.resolve("music/" + name + ".wav"), 2, 440, tags);
  }

  private Optional<String> words(String title) {
    return text(title).map(text -> new String(text.bytes(), StandardCharsets.UTF_8));
  }

  private Optional<LyricsText> text(String title) {
    return library
        .lyrics()
        .find(library.store().search(title, 1, 0).get(0).id())
        .flatMap(TrackLyrics::text);
  }
}
