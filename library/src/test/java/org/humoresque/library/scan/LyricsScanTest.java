package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.library.TitleAnalyzer;
import org.humoresque.library.sql.LibraryDatabase;
import org.humoresque.library.store.LyricsStore;
import org.humoresque.library.store.LyricsText;
import org.humoresque.library.store.LyricsText.Origin;
import org.humoresque.library.store.TrackLyrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LyricsScanTest {

  private static final String WORDS = "Rain on the roof\nand I'm not sad\n雨が降る";

  @TempDir Path folder;
  private final CountingReader reader = new CountingReader();
  private Path music;
  private LibraryDatabase database;
  private LyricsStore lyrics;
  private LibraryScanner scanner;

  @BeforeEach
  void open() throws IOException {
    music = Files.createDirectory(folder.toRealPath().resolve("music"));
    database = LibraryDatabase.open(folder.resolve("library.sqlite"));
    lyrics = database.lyrics();
    scanner =
        new LibraryScanner(
            database.scans(), new TitleAnalyzer("1"), folder.resolve("scan.lock"), reader);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "flac, LYRICS",
    "flac, UNSYNCEDLYRICS",
    "ogg, LYRICS",
    "opus, UNSYNCEDLYRICS",
    "m4a, lyrics",
    "mp3, LYRICS"
  })
  void wordsInTagsAreFound(String ending, String tag) throws IOException {
    TaggedAudio.write(music.resolve("s." + ending), Map.of("title", "Song", tag, WORDS));

    scan();

    assertThat(words("song")).isEqualTo(WORDS);
    assertThat(text("song").orElseThrow().origin()).isEqualTo(Origin.TAG);
  }

  @Test
  void wordsInId3FramesAreFound() throws IOException {
    Path file = TaggedAudio.write(music.resolve("s.mp3"), Map.of("title", "Song"));
    TaggedAudio.prependId3(file, TaggedAudio.usltFrame(WORDS));

    scan();

    assertThat(words("song")).isEqualTo(WORDS);
  }

  @Test
  void synchronisedWordsBecomeLinesWithTimes() throws IOException {
    Path lines = TaggedAudio.write(music.resolve("1.mp3"), Map.of("title", "Lines"));
    TaggedAudio.prependId3(
        lines, TaggedAudio.usltFrame(WORDS), TaggedAudio.syltFrame("Rain on", "the roof, 雨"));
    Path syllables = TaggedAudio.write(music.resolve("2.mp3"), Map.of("title", "Syllables"));
    TaggedAudio.prependId3(
        syllables, TaggedAudio.syltFrame("Hel", "lo ", "world", "\ngood", "bye"));

    scan();

    assertThat(words("lines")).isEqualTo("[00:01.00]Rain on\n[00:02.00]the roof, 雨");
    assertThat(words("syllables")).isEqualTo("[00:01.00]Hello world\n[00:04.00]goodbye");
  }

  @Test
  void damagedSynchronisedWordsAreNoWords() throws IOException {
    Path file = TaggedAudio.write(music.resolve("s.mp3"), Map.of("title", "Song"));
    byte[] frame = TaggedAudio.syltFrame("Rain");
    frame[7] = (byte) 0xFF;
    TaggedAudio.prependId3(file, frame);

    assertThat(scan().added()).isEqualTo(1);

    assertThat(text("song")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "song.lrc, LRC_FILE",
    "SONG.LRC, LRC_FILE",
    "song.wav.lrc, LRC_FILE",
    "song.txt, TEXT_FILE"
  })
  void wordsBesideTheAudioAreFoundAsTheyAre(String name, Origin origin) throws IOException {
    TaggedAudio.wav(music.resolve("song.wav"), "Song", "A");
    byte[] bytes = WORDS.getBytes("GB18030");
    Files.write(music.resolve(name), bytes);
    Files.writeString(music.resolve("other.lrc"), "not mine");

    scan();

    LyricsText found = text("song").orElseThrow();
    assertThat(found.bytes()).isEqualTo(bytes);
    assertThat(found.origin()).isEqualTo(origin);
    assertThat(found.name()).isEqualTo(music.resolve(name).toString());
  }

  @Test
  void lrcFileWinsOverTheTagAndTheTagOverTheTextFile() throws IOException {
    for (String name : List.of("a", "b")) {
      TaggedAudio.write(
          music.resolve(name + ".flac"), Map.of("title", "Song " + name, "LYRICS", "in the tag"));
    }
    Files.writeString(music.resolve("a.lrc"), "[00:01]in the file");
    Files.writeString(music.resolve("b.txt"), "in the file");

    scan();

    assertThat(words("song a")).isEqualTo("[00:01]in the file");
    assertThat(words("song b")).isEqualTo("in the tag");
  }

  @Test
  void secondScanOpensNothingUntilTheWordsChange() throws IOException {
    Path song = TaggedAudio.wav(music.resolve("song.wav"), "Song", "A");
    TaggedAudio.wav(music.resolve("other.wav"), "Other", "A");
    Path words = Files.writeString(music.resolve("song.txt"), "one");
    scan();
    reader.opened();

    assertThat(scan()).isEqualTo(new ScanReport(0, 0, 0, 2, List.of()));
    assertThat(reader.opened()).isEmpty();

    Files.writeString(words, "one more");
    assertThat(scan()).isEqualTo(new ScanReport(0, 1, 0, 1, List.of()));
    assertThat(reader.opened()).containsExactly(song);
    assertThat(words("song")).isEqualTo("one more");

    Files.delete(words);
    assertThat(scan()).isEqualTo(new ScanReport(0, 1, 0, 1, List.of()));
    assertThat(text("song")).isEmpty();
  }

  @Test
  void wordsSurviveMovesAndTheirSongsReturn() throws IOException {
    TaggedAudio.write(music.resolve("s.flac"), Map.of("title", "Tagged", "LYRICS", "in the tag"));
    TaggedAudio.wav(music.resolve("album/song.wav"), "Song", "A");
    Files.writeString(music.resolve("album/song.lrc"), WORDS);
    scan();

    Files.move(music.resolve("s.flac"), music.resolve("renamed.flac"));
    Files.move(music.resolve("album"), music.resolve("moved"));

    assertThat(scan()).isEqualTo(new ScanReport(0, 2, 0, 0, List.of()));
    assertThat(words("tagged")).isEqualTo("in the tag");
    assertThat(words("song")).isEqualTo(WORDS);
    assertThat(scan().unchanged()).isEqualTo(2);
  }

  @Test
  void wordsThatWereAwayDuringOneScanAreFoundByTheNext() throws IOException {
    TaggedAudio.wav(music.resolve("song.wav"), "Song", "A");
    Path words = Files.writeString(music.resolve("song.lrc"), WORDS);
    Path away = folder.resolve("away.lrc");
    MusicFileReader moving =
        file -> {
          MusicFile read = new FfmpegMusicFileReader().read(file);
          Files.move(words, away);
          return read;
        };
    new LibraryScanner(database.scans(), new TitleAnalyzer("1"), folder.resolve("lock"), moving)
        .scan(List.of(music), ScanProgress.NONE);
    assertThat(lyrics.problems()).containsEntry(words.toString(), "it disappeared during the scan");

    Files.move(away, words);

    assertThat(scan().updated()).isEqualTo(1);
    assertThat(words("song")).isEqualTo(WORDS);
    assertThat(lyrics.problems()).isEmpty();
    assertThat(scan().unchanged()).isEqualTo(1);
  }

  @Test
  void wordsThatCannotBeReadAreToldAndTheNextPlaceIsTaken() throws IOException {
    TaggedAudio.wav(music.resolve("long.wav"), "Long", "A");
    Path tooLong = music.resolve("long.txt");
    Files.write(tooLong, new byte[LyricsText.MOST_BYTES + 1]);
    TaggedAudio.write(
        music.resolve("empty.flac"), Map.of("title", "Empty", "LYRICS", "in the tag"));
    Path empty = Files.createFile(music.resolve("empty.lrc"));

    assertThat(scan().added()).isEqualTo(2);

    assertThat(lyrics.problems())
        .containsExactly(
            Map.entry(empty.toString(), "it is empty"),
            Map.entry(tooLong.toString(), "it has 1048577 bytes; lyrics have at most 1048576"));
    assertThat(words("empty")).isEqualTo("in the tag");
    assertThat(text("long")).isEmpty();
    assertThat(lyrics.found()).isEqualTo(1);
  }

  @Test
  void folderInPlaceOfWordsIsNoWords() throws IOException {
    TaggedAudio.wav(music.resolve("song.wav"), "Song", "A");
    Files.createDirectory(music.resolve("song.lrc"));

    assertThat(scan()).isEqualTo(new ScanReport(1, 0, 0, 0, List.of()));
    assertThat(lyrics.problems()).isEmpty();
  }

  private ScanReport scan() {
    return scanner.scan(List.of(music), ScanProgress.NONE);
  }

  private String words(String title) {
    return new String(text(title).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private Optional<LyricsText> text(String title) {
    return lyrics
        .find(database.tracks().search(title, 1, 0).get(0).id())
        .flatMap(TrackLyrics::text);
  }
}
