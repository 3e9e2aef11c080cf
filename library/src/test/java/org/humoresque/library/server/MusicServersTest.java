package org.humoresque.library.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.Library;
import org.humoresque.library.TitleAnalyzer;
import org.humoresque.library.scan.ScanProgress;
import org.humoresque.library.scan.ScanReport;
import org.humoresque.library.scan.TaggedMusic;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.SavedPlaylist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MusicServersTest {

  private static final String NAME = "home";

  @TempDir Path folder;
  private FakeServer server;
  private Library library;
  private MusicServers servers;

  @BeforeEach
  void open() throws IOException {
    server = new FakeServer();
    server.song("First", "1", "Noon", 60).song("First", "2", "Dusk", 61);
    server.song("Second", "3", "Rain", 62);
    library = Library.open(folder.resolve("data"), new TitleAnalyzer("1"));
    servers = library.servers();
  }

  @AfterEach
  void close() {
    library.close();
    server.close();
  }

  @Test
  void songsComeIntoTheLibraryAndASecondSyncChangesNothing() {
    add();
    assertThat(sync()).isEqualTo(new ScanReport(3, 0, 0, 0, List.of()));
    Track noon = track("noon");
    assertThat(noon.isPlayable()).isTrue();
    assertThat(MusicServers.isRemote(noon)).isTrue();
    assertThat(noon.tags().artist()).contains("Ada");
    assertThat(noon.tags().album()).contains("First");
    assertThat(noon.tags().genres()).containsExactly("Jazz");
    assertThat(noon.file()).isEqualTo(Path.of("server/home/1/Noon.mp3"));
    assertThat(library.sounds().unheardCount("1")).isZero();
    long revision = library.store().revision();
    assertThat(sync()).isEqualTo(new ScanReport(0, 0, 0, 3, List.of()));
    assertThat(library.store().revision()).isEqualTo(revision);
  }

  @Test
  void whatChangesAndGoesAtTheServerChangesAndGoesHere() {
    add();
    sync();
    TrackId dusk = track("dusk").id();
    server.albums.get("First").get(1).put("genre", "Blues");
    server.albums.remove("Second");
    server.song("Third", "4", "Snow", 63);
    assertThat(sync()).isEqualTo(new ScanReport(1, 1, 1, 1, List.of()));
    assertThat(track("dusk").id()).isEqualTo(dusk);
    assertThat(track("dusk").tags().genres()).containsExactly("Blues");
    assertThat(library.store().count()).isEqualTo(3);
    assertThat(library.store().search("rain", 9, 0)).isEmpty();
  }

  @Test
  void aSongThatGoesByAnotherIdSinceStaysWhatItWas() {
    add();
    sync();
    TrackId noon = track("noon").id();
    library.store().label(noon, Emotion.HAPPY);
    server.albums.get("First").get(0).put("id", "new");
    assertThat(sync()).isEqualTo(new ScanReport(0, 1, 0, 2, List.of()));
    assertThat(track("noon").id()).isEqualTo(noon);
    assertThat(library.store().mood(noon).orElseThrow().emotion()).contains(Emotion.HAPPY);
    assertThat(sync()).isEqualTo(new ScanReport(0, 0, 0, 3, List.of()));
  }

  @Test
  void aSongThatAFilePlaysIsThatFilesTrack() throws IOException {
    add();
    server.albums.get("First").get(0).put("duration", 1);
    server.albums.get("First").get(1).put("duration", 200);
    sync();
    library.store().label(track("noon").id(), Emotion.SAD);
    Path music = Files.createDirectories(folder.resolve("music"));
    TaggedMusic.write(music.resolve("noon.mp3"), Map.of("title", "Noon", "artist", "Ada"));
    TaggedMusic.write(music.resolve("dusk.mp3"), Map.of("title", "Dusk", "artist", "Ada"));
    library.scanner().scan(List.of(music), ScanProgress.NONE);
    assertThat(sync()).isEqualTo(new ScanReport(0, 1, 0, 2, List.of()));
    Track noon = track("noon");
    assertThat(noon.file()).isEqualTo(music.toRealPath().resolve("noon.mp3"));
    assertThat(library.store().mood(noon.id()).orElseThrow().emotion()).contains(Emotion.SAD);
    assertThat(library.store().search("dusk", 9, 0)).hasSize(2); // of another length: another take
    assertThat(sync()).isEqualTo(new ScanReport(0, 0, 0, 3, List.of()));
    Files.delete(music.resolve("noon.mp3"));
    library.scanner().scan(List.of(music), ScanProgress.NONE);
    assertThat(sync()).isEqualTo(new ScanReport(0, 1, 0, 2, List.of()));
    assertThat(MusicServers.isRemote(track("noon"))).isTrue();
  }

  @Test
  void aScanOfFoldersLeavesSongsOfServersAlone() throws IOException {
    add();
    sync();
    Path music = Files.createDirectories(folder.resolve("music"));
    TaggedMusic.write(music.resolve("a.mp3"), Map.of("title", "Other", "artist", "Bo"));
    library.scanner().scan(List.of(music), ScanProgress.NONE);
    assertThat(library.store().count()).isEqualTo(4);
  }

  @Test
  void waysOfSigningInAreTriedFromTheSafestAndTheOneThatWorksIsRemembered() {
    server.ways.remove(SignIn.TOKEN);
    server.ways.remove(SignIn.ENCODED);
    assertThat(add().signIn()).isEqualTo(SignIn.PLAIN);
    assertThat(server.tried).containsExactly(SignIn.TOKEN, SignIn.ENCODED, SignIn.PLAIN);
    server.tried.clear();
    sync();
    assertThat(server.tried).containsOnly(SignIn.PLAIN);
    server.ways.add(SignIn.TOKEN);
    server.ways.remove(SignIn.PLAIN);
    sync();
    assertThat(servers.all().get(0).signIn()).isEqualTo("TOKEN");
  }

  @Test
  void anApiKeySignsInByItself() {
    ServerInfo info =
        servers.add(
            NAME, server.address().toString(), new Credentials(Optional.empty(), FakeServer.KEY));
    assertThat(info).isEqualTo(new ServerInfo("fake", "1.2.3", "1.16.1", SignIn.API_KEY));
    assertThat(sync().added()).isEqualTo(3);
    assertThatThrownBy(
            () ->
                servers.add(
                    "other",
                    server.address().toString(),
                    new Credentials(Optional.empty(), "wrong")))
        .hasMessage(server.address() + " does not know this API key");
  }

  @Test
  void aWrongPasswordIsNamedAndNothingIsKept() {
    assertThatThrownBy(
            () ->
                servers.add(
                    NAME,
                    server.address().toString(),
                    new Credentials(Optional.of(FakeServer.USER), "wr0ng")))
        .isInstanceOf(ServerException.class)
        .hasMessage(server.address() + " does not know this user and password");
    assertThat(servers.all()).isEmpty();
  }

  @Test
  void passwordsAreKeptEncryptedWithAKeyThatOnlyTheOwnerReads() throws IOException {
    add();
    sync();
    Path key = folder.resolve("data").resolve(MusicServers.KEY_FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(servers.all().toString()).doesNotContain("sesam");
    assertThat(new Credentials(Optional.of("a"), "sesam").toString()).doesNotContain("sesam");
    Path backup = folder.resolve("backup.zip");
    library.backup().write(backup);
    library.close();
    try (var files = Files.walk(folder.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("sesam");
      }
    }
    Files.delete(key);
    try (Library again = Library.open(folder.resolve("data"), new TitleAnalyzer("1"))) {
      assertThatThrownBy(() -> again.servers().sync(NAME, (done, total) -> {}))
          .hasMessageContaining("the password of the server 'home' was stored with another key")
          .hasMessageContaining("add the server again");
    }
    library = Library.open(folder.resolve("other"), new TitleAnalyzer("1"));
    library.backup().restore(backup, false);
    assertThat(library.store().count()).isEqualTo(3);
    assertThat(library.servers().all()).hasSize(1);
  }

  @Test
  void albumsThatTheServerCannotShowAreNamedAndNothingIsForgotten() {
    add();
    sync();
    server.albums.remove("First");
    server.mischief =
        (exchange, method) -> {
          if (method.equals("getAlbum")) {
            FakeServer.send(exchange, 500, "text/html", "<h1>oops</h1>");
            return true;
          }
          return false;
        };
    ScanReport report = servers.sync(NAME, (done, total) -> {});
    assertThat(report.removed()).isZero();
    assertThat(report.failures()).hasSize(1);
    assertThat(report.failures().get(0).path()).isEqualTo(Path.of("Second"));
    assertThat(report.failures().get(0).reason()).endsWith("failed: it answered 500");
    assertThat(library.store().count()).isEqualTo(3);
  }

  @Test
  void aServerThatShowsNothingAnyMoreTakesNothingAway() {
    add();
    sync();
    server.albums.clear();
    assertThatThrownBy(this::sync)
        .hasMessageContaining("'home' shows no songs, where it had 3; nothing was changed");
    assertThat(library.store().count()).isEqualTo(3);
  }

  @Test
  void longListsOfAlbumsAreReadPageByPage() {
    server.largestPage = 7;
    for (int i = 0; i < 40; i++) {
      server.song("Album " + i, "a" + i, "Song " + i, 100 + i);
    }
    add();
    assertThat(sync().added()).isEqualTo(43);
  }

  @Test
  void aServerThatShowsTheSamePageForEverIsLeft() {
    add();
    server.mischief =
        (exchange, method) -> {
          if (method.equals("getAlbumList2")) {
            FakeServer.send(
                exchange,
                200,
                "application/json",
                "{\"subsonic-response\":{\"status\":\"ok\",\"albumList2\":{\"album\":"
                    + "[{\"id\":\"album First\",\"name\":\"First\"}]}}}");
            return true;
          }
          return false;
        };
    assertThat(sync().added()).isEqualTo(2);
    assertThat(server.methods).filteredOn("getAlbumList2"::equals).hasSize(2);
  }

  @Test
  void playlistsAreWrittenInParts() {
    for (int i = 0; i < 95; i++) {
      server.song("Long", "l" + i, "Part " + i, 100 + i);
    }
    server.tellsNewPlaylists = false;
    add();
    sync();
    List<SavedPlaylist.Entry> entries = new ArrayList<>();
    library.store().search("part", 200, 0).forEach(track -> entries.add(entry(track)));
    entries.add(
        new SavedPlaylist.Entry(
            Optional.empty(),
            Optional.of("Elsewhere"),
            Optional.empty(),
            Optional.empty(),
            java.time.Duration.ZERO,
            Optional.empty()));
    SavedPlaylist playlist = new SavedPlaylist("Evening & more", entries);
    for (int run = 0; run < 2; run++) {
      MusicServers.WrittenPlaylist written = servers.write(NAME, playlist);
      assertThat(written.songs()).isEqualTo(95);
      assertThat(written.missing()).hasSize(1);
      assertThat(written.missing().get(0).reason()).isEqualTo("the server 'home' does not have it");
    }
    assertThat(server.playlists).containsOnlyKeys("Evening & more");
    List<String> expected =
        library.store().search("part", 200, 0).stream()
            .map(track -> track.file().getName(2).toString())
            .toList();
    assertThat(server.playlists.get("Evening & more")).isEqualTo(expected);
    assertThat(server.asked()).allSatisfy(it -> assertThat(it.length()).isLessThan(4000));
    assertThatThrownBy(
            () -> servers.write(NAME, new SavedPlaylist("None", entries.subList(95, 96))))
        .hasMessageContaining("has none of the songs of 'None'");
  }

  @Test
  void soundAndCoversComeThrough() {
    add();
    server.albums.get("First").get(0).put("coverArt", "c1");
    server.albums.get("First").get(1).put("suffix", "ape");
    sync();
    RemoteStream part = servers.stream(track("noon"), Optional.of("bytes=0-3"));
    part.discard();
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.mediaType()).isEqualTo("audio/mpeg");
    assertThat(part.headers()).containsEntry("Content-Range", "bytes 0-3/100");
    servers.stream(track("dusk"), Optional.empty()).discard();
    assertThat(server.asked().get(server.asked().size() - 1)).contains("format=mp3");
    assertThat(servers.cover(track("noon")).orElseThrow().mediaType()).isEqualTo("image/png");
    assertThat(servers.cover(track("dusk"))).isEmpty();
    server.mischief =
        (exchange, method) -> {
          FakeServer.fail(exchange, 70, "Song not found");
          return true;
        };
    assertThatThrownBy(() -> servers.stream(track("noon"), Optional.empty()))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("does not give the sound of this song");
  }

  @Test
  void aForgottenServerTakesItsSongsAlong() {
    add();
    sync();
    servers.remove(NAME);
    assertThat(library.store().count()).isZero();
    assertThat(servers.all()).isEmpty();
    assertThatThrownBy(() -> servers.sync(NAME, (done, total) -> {}))
        .isInstanceOf(LibraryException.class)
        .hasMessage("there is no server 'home'; there are: []");
  }

  private ServerInfo add() {
    return servers.add(
        NAME,
        server.address() + "/rest/",
        new Credentials(Optional.of(FakeServer.USER), FakeServer.PASSWORD));
  }

  private ScanReport sync() {
    return servers.sync(NAME, (done, total) -> {});
  }

  private Track track(String query) {
    List<Track> found = library.store().search(query, 2, 0);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static SavedPlaylist.Entry entry(Track track) {
    return new SavedPlaylist.Entry(
        Optional.empty(),
        track.tags().title(),
        track.tags().artist(),
        Optional.empty(),
        track.duration(),
        Optional.of(track.id()));
  }
}
