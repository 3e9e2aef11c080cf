package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.humoresque.kernel.AlbumPlace;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MusicFileReaderTest {

  private static final Map<String, String> TAGS =
      Map.of(
          "title", "Зимняя ночь",
          "artist", "Ólafur & 坂本",
          "album", "Songs; of Winter",
          "album_artist", "Various",
          "track", "3/12",
          "date", "2004-03-01",
          "genre", "Folk; Ambient");

  @TempDir Path folder;
  private final FfmpegMusicFileReader reader = new FfmpegMusicFileReader();

  @ParameterizedTest
  @ValueSource(strings = {"mp3", "flac", "m4a"})
  void readsTagsAndCover(String ending) throws IOException {
    Path file = TaggedAudio.writeWithCover(folder.resolve("s." + ending), with("MOOD", "gloomy"));
    if (ending.equals("m4a")) {
      TaggedAudio.addITunesMood(file, "gloomy");
    }
    assertReadsAll(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ogg", "opus"})
  void readsTagsAndCoverOfOgg(String ending) throws IOException {
    Map<String, String> tags = with("MOOD", "gloomy");
    tags.put("METADATA_BLOCK_PICTURE", TaggedAudio.pictureBlock());
    assertReadsAll(TaggedAudio.write(folder.resolve("s." + ending), tags));
  }

  @Test
  void readsTagsOfWav() throws IOException {
    Path file = TaggedAudio.write(folder.resolve("s.wav"), TAGS);
    MusicFile music = reader.read(file);
    assertThat(music.tags().title()).contains("Зимняя ночь");
    assertThat(music.tags().artist()).contains("Ólafur & 坂本");
    assertThat(music.tags().album()).contains("Songs; of Winter");
    assertThat(music.tags().year()).hasValue(2004);
    assertThat(music.tags().trackNumber()).hasValue(3);
    assertThat(music.tags().genres()).containsExactly("Folk", "Ambient");
    assertThat(music.duration()).isEqualTo(Duration.ofSeconds(1));
    assertThat(music.hasPicture()).isFalse();
  }

  @Test
  void readsMoodAndCoverFromAnId3ChunkOfWav() throws IOException {
    Path file = TaggedAudio.wav(folder.resolve("s.wav"), "T", "A");
    TaggedAudio.addId3Chunk(file, "gloomy");

    MusicFile music = reader.read(file);

    assertThat(music.tags().moods()).containsExactly("gloomy");
    assertThat(music.hasPicture()).isTrue();
    assertCover(file);
  }

  @Test
  void readsTheMoodFrameOfMp3() throws IOException {
    Path file = TaggedAudio.write(folder.resolve("s.mp3"), Map.of("TMOO", "happy / energetic"));
    assertThat(reader.read(file).tags().moods()).containsExactly("happy", "energetic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aac", "aiff", "wma", "m4b"})
  void readsOtherFormatsToo(String ending) throws IOException {
    Path file = TaggedAudio.write(folder.resolve("s." + ending), Map.of("title", "Tune"));
    assertThat(reader.read(file).duration())
        .isBetween(Duration.ofMillis(900), Duration.ofMillis(1200));
  }

  @Test
  void untaggedFileHasNoTags() throws IOException {
    Path file = TaggedAudio.write(folder.resolve("s.mp3"), Map.of());
    assertThat(reader.read(file).tags()).isEqualTo(TrackTags.NONE);
  }

  @Test
  void mp3WithoutALengthHeaderHasADuration() throws IOException {
    Path file = TaggedAudio.write(folder.resolve("s.mp3"), Map.of());
    byte[] all = Files.readAllBytes(file);
    int info = new String(all, StandardCharsets.ISO_8859_1).indexOf("Info");
    Arrays.fill(all, info, info + 140, (byte) 0);
    Files.write(file, all);
    assertThat(reader.read(file).duration())
        .isBetween(Duration.ofMillis(900), Duration.ofMillis(1200));
  }

  @Test
  void oldId3TagInLatin1IsReadAsText() throws IOException {
    Path file = TaggedAudio.write(folder.resolve("s.mp3"), Map.of());
    byte[] mp3 = Files.readAllBytes(file);
    int id3Size = 10 + (mp3[8] << 7 | mp3[9]);
    byte[] tag = new byte[128];
    byte[] title = "TAGDéjà vu".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(title, 0, tag, 0, title.length);
    tag[127] = 17;
    byte[] all = Arrays.copyOfRange(mp3, id3Size, mp3.length + 128);
    System.arraycopy(tag, 0, all, all.length - 128, 128);
    Files.write(file, all);

    TrackTags tags = reader.read(file).tags();

    assertThat(tags.title()).contains("Déjà vu");
    assertThat(tags.genres()).containsExactly("Rock");
  }

  @Test
  void brokenFilesSayWhy() throws IOException {
    Path mp3 = TaggedAudio.writeWithCover(folder.resolve("whole.mp3"), TAGS);
    Path m4a = TaggedAudio.write(folder.resolve("whole.m4a"), TAGS);
    assertUnreadable(
        "text.mp3", "Dear diary, today I\n".getBytes(StandardCharsets.UTF_8), "it is text");
    assertUnreadable("empty.flac", new byte[0], "it is empty");
    assertUnreadable("picture.mp3", TaggedAudio.PNG, "it is a PNG picture");
    assertUnreadable("tags.mp3", Arrays.copyOf(Files.readAllBytes(mp3), 200), "cut short");
    assertUnreadable("half.m4a", Arrays.copyOf(Files.readAllBytes(m4a), 3000), "cut short");
    assertUnreadable("zeros.mp3", new byte[100_000], "");
    assertUnreadable("start.mp3", Arrays.copyOf(Files.readAllBytes(mp3), 3000), "cut short");
    assertUnreadable("one.wav", new byte[] {'R'}, "");
    assertUnreadable("riff.wav", "RIFF\0\0\0\0WAVE".getBytes(StandardCharsets.US_ASCII), "");
    assertUnreadable(
        "list.mp3", "#EXTM3U\n#EXTINF:1,\nwhole.mp3\n".getBytes(StandardCharsets.UTF_8), "text");
  }

  @Test
  void randomBytesAreRefusedWithoutHarm() throws IOException {
    Random random = new Random(4);
    List<String> heads =
        List.of(
            "fLaC",
            "OggS",
            "ID3\3\0\0\0\0\0\10",
            "\0\0\0\40ftypM4A ",
            "RIFF\0\0\0\0WAVE",
            "FORM\0\0\0\0AIFF",
            "\377\373\220\0",
            "");
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(5000)];
      random.nextBytes(bytes);
      byte[] head = heads.get(i % heads.size()).getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
      Path file = Files.write(folder.resolve("r.mp3"), bytes);
      try {
        assertThat(reader.read(file).tags()).isNotNull();
      } catch (UnreadableAudioException e) {
        assertThat(e).hasMessageStartingWith("it ");
      }
    }
  }

  @Test
  void missingFileIsNotCalledBroken() {
    assertThatThrownBy(() -> reader.read(folder.resolve("none.mp3")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void formatIsToldByContentNotByName() throws IOException {
    Path flac = TaggedAudio.write(folder.resolve("s.flac"), Map.of("title", "Tune"));
    Path misnamed = Files.move(flac, folder.resolve("s.mp3"));
    assertThat(reader.read(misnamed).tags().title()).contains("Tune");
  }

  @Test
  void copiesHaveTheSameContentAndOthersDoNot() throws IOException {
    Path one = TaggedAudio.wav(folder.resolve("1.wav"), "One", "A");
    Path copy = Files.copy(one, folder.resolve("copy.wav"));
    Path two = TaggedAudio.wav(folder.resolve("2.wav"), "Two", "A");
    assertThat(reader.read(copy).content()).isEqualTo(reader.read(one).content());
    assertThat(reader.read(two).content()).isNotEqualTo(reader.read(one).content());
  }

  private void assertReadsAll(Path file) throws IOException {
    MusicFile music = reader.read(file);
    assertThat(music.tags())
        .isEqualTo(
            TrackTags.builder()
                .title("Зимняя ночь")
                .artist("Ólafur & 坂本")
                .album("Songs; of Winter")
                .albumArtist("Various")
                .trackNumber(3)
                .year(2004)
                .genres(List.of("Folk", "Ambient"))
                .moods(List.of("gloomy"))
                .place(
                    new AlbumPlace(
                        OptionalInt.of(12), OptionalInt.empty(), OptionalInt.empty(), false))
                .build());
    assertThat(music.duration()).isBetween(Duration.ofMillis(990), Duration.ofMillis(1100));
    assertThat(music.hasPicture()).isTrue();
    assertCover(file);
  }

  private static void assertCover(Path file) {
    Track track =
        new Track(
            new TrackId(1), file, TrackTags.NONE, Duration.ZERO, Optional.of(Track.Cover.EMBEDDED));
    CoverImage cover = new CoverReader().read(track).orElseThrow();
    assertThat(cover.mediaType()).isEqualTo("image/png");
    assertThat(cover.bytes()).isEqualTo(TaggedAudio.PNG);
  }

  private void assertUnreadable(String name, byte[] content, String reason) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    assertThatThrownBy(() -> reader.read(file))
        .as(name)
        .isInstanceOf(UnreadableAudioException.class)
        .hasMessageContaining(reason);
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> tags = new HashMap<>(TAGS);
    tags.put(name, value);
    return tags;
  }
}
