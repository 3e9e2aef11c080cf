package org.humoresque.library.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.store.SavedPlaylist.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaylistFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"m3u, true", "m3u8, false", "xspf, true", "xspf, false", "jspf, true", "jspf, false"})
  void playlistIsReadAgainAsItWasWritten(String ending, boolean relative) {
    SavedPlaylist playlist =
        new SavedPlaylist(
            "Für später & <mehr>",
            List.of(
                entry(
                    "/music/Bj\u00f6rk/#1 100%?.mp3",
                    "J\u00f3ga - live", "Bj\u00f6rk", "Homogenic", 305),
                entry("/music/तुम ही हो.flac", "तुम ही हो", "अरिजीत सिंह", "Aashiqui 2", 262),
                entry(folder + "/beside.ogg", "Beside", "A - B", "C", 1),
                entry("https://example.org/a?b=c&d=%20e", "Far", "Away", "There", 60)));
    Path file = folder.resolve("list." + ending);
    PlaylistFile.write(playlist, file, relative);
    assertThat(PlaylistFile.read(file)).isEqualTo(playlist);
  }

  @Test
  void plsKeepsAllButTheAlbum() {
    Entry entry =
        new Entry(
            Optional.of("/music/a.mp3"),
            Optional.of("Title"),
            Optional.of("Artist"),
            Optional.empty(),
            Duration.ofSeconds(7),
            Optional.empty());
    Path file = folder.resolve("radio.pls");
    PlaylistFile.write(new SavedPlaylist("radio", List.of(entry, entry)), file, false);
    assertThat(PlaylistFile.read(file))
        .isEqualTo(new SavedPlaylist("radio", List.of(entry, entry)));
  }

  @Test
  void relativePathsBeginAtThePlaylist() throws IOException {
    Path file = folder.resolve("a.m3u8");
    Files.writeString(
        file, "Album/1.mp3\r\n./2.mp3\n../3.mp3\nfile:///x/4%20five.mp3\nC:\\m\\5.mp3\n");
    assertThat(PlaylistFile.read(file).entries().stream().flatMap(it -> it.location().stream()))
        .containsExactly(
            folder + "/Album/1.mp3",
            folder + "/2.mp3",
            folder.getParent() + "/3.mp3",
            "/x/4 five.mp3",
            "C:\\m\\5.mp3");
  }

  @Test
  void writtenRelativeItHoldsNoFolderAbove() throws IOException {
    Path file = folder.resolve("a.m3u");
    SavedPlaylist playlist =
        new SavedPlaylist("a", List.of(entry(folder + "/x/1.mp3", "t", "a", "b", 3)));
    PlaylistFile.write(playlist, file, true);
    assertThat(Files.readString(file)).contains("\nx/1.mp3\n").doesNotContain(folder.toString());
  }

  @Test
  void oldPlaylistsInWesternLettersAreRead() throws IOException {
    Path file = folder.resolve("old.m3u");
    Files.write(
        file,
        "#EXTM3U\r\n#EXTINF:123,Björk - Jóga\r\n/music/Jóga.mp3\r\n"
            .getBytes(Charset.forName("windows-1252")));
    Entry entry = PlaylistFile.read(file).entries().get(0);
    assertThat(entry.artist()).contains("Björk");
    assertThat(entry.location()).contains("/music/Jóga.mp3");
    assertThat(entry.duration()).hasSeconds(123);
  }

  @Test
  void damagedPlaylistsAreRefusedByName() throws IOException {
    for (String name : List.of("a.xspf", "a.jspf", "a.pls")) {
      Path file = Files.writeString(folder.resolve(name), "<html>", StandardCharsets.UTF_8);
      assertThatThrownBy(() -> PlaylistFile.read(file))
          .isInstanceOf(PlaylistException.class)
          .hasMessageContaining(name);
    }
    assertThatThrownBy(() -> PlaylistFile.read(folder.resolve("a.m3u")))
        .isInstanceOf(PlaylistException.class);
  }

  @Test
  void xmlThatExplodesOrReadsFilesIsNotFollowed() throws IOException {
    Path file = folder.resolve("evil.xspf");
    Files.writeString(
        file,
        "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><playlist><trackList><track>"
            + "<title>&x;</title><location>/a.mp3</location></track></trackList></playlist>");
    assertThatThrownBy(() -> PlaylistFile.read(file)).isInstanceOf(PlaylistException.class);
  }

  private static Entry entry(
      String location, String title, String artist, String album, int seconds) {
    return new Entry(
        Optional.of(location),
        Optional.of(title),
        Optional.of(artist),
        Optional.of(album),
        Duration.ofSeconds(seconds),
        Optional.empty());
  }
}
