package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.TrackTags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags with several values, and tags that lie about their encoding. */
class OldTagsTest {

  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  /** Takes everything for Cyrillic. */
  private static final TagGuess GUESS = bytes -> Optional.of(new String(bytes, CYRILLIC));

  @TempDir Path folder;
  private Path mp3;

  @BeforeEach
  void makeUntagged() throws IOException {
    Path tagged = TaggedAudio.write(folder.resolve("tagged.mp3"), Map.of());
    byte[] all = Files.readAllBytes(tagged);
    int id3Size = 10 + (all[8] << 7 | all[9]);
    mp3 = Files.write(folder.resolve("a.mp3"), Arrays.copyOfRange(all, id3Size, all.length));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void latin1ThatIsCyrillicIsReadInEveryVersionOfId3(int version) throws IOException {
    prepend(version, text("TPE1", 0, "Кино".getBytes(CYRILLIC)), latin1("TALB", "Best of"));
    TrackTags tags = read();
    assertThat(tags.artist()).contains("Кино");
    assertThat(tags.album()).contains("Best of");
  }

  @Test
  void id3v1InCyrillicIsRead() throws IOException {
    ByteBuffer tag = ByteBuffer.allocate(128);
    tag.put("TAG".getBytes(StandardCharsets.US_ASCII)).put("Группа крови".getBytes(CYRILLIC));
    tag.position(33).put("Кино".getBytes(CYRILLIC));
    Files.write(mp3, concat(Files.readAllBytes(mp3), tag.array()));
    assertThat(read().title()).contains("Группа крови");
    assertThat(read().artist()).contains("Кино");
  }

  @Test
  void infoOfWavInCyrillicIsRead() throws IOException {
    Path wav = TaggedAudio.wav(folder.resolve("a.wav"), "TITLETITLE", "A");
    byte[] all = Files.readAllBytes(wav);
    int at = new String(all, StandardCharsets.ISO_8859_1).indexOf("TITLETITLE");
    System.arraycopy("Спокойная ".getBytes(CYRILLIC), 0, all, at, 10);
    Files.write(wav, all);
    assertThat(reader().read(wav).tags().title()).contains("Спокойная");
  }

  @Test
  void fewAccentsStayWestern() throws IOException {
    prepend(3, latin1("TPE1", "Mötley Crüe"), latin1("TIT2", "À la"));
    assertThat(read().artist()).contains("Mötley Crüe");
    assertThat(read().title()).contains("À la");
  }

  @Test
  void utf8SaidToBeLatin1IsRead() throws IOException {
    prepend(3, text("TIT2", 0, "Дорога".getBytes(StandardCharsets.UTF_8)));
    assertThat(read().title()).contains("Дорога");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, ''", "UTF-16BE, ''", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF"})
  void utf16IsReadWithAndWithoutItsMark(String charset, String mark) throws IOException {
    prepend(3, text("TIT2", 1, (mark + "Tür 1").getBytes(Charset.forName(charset))));
    assertThat(read().title()).contains("Tür 1");
  }

  @Test
  void severalValuesOfAFrameAreAllRead() throws IOException {
    prepend(
        4,
        text("TPE1", 3, "Ann\0Bob\0".getBytes(StandardCharsets.UTF_8)),
        text("TCON", 3, "Folk\0Jazz".getBytes(StandardCharsets.UTF_8)),
        text("TXXX", 3, "MOOD\0calm\0sad".getBytes(StandardCharsets.UTF_8)));
    assertThat(read().artist()).contains("Ann, Bob");
    assertThat(read().artists()).containsExactly("Ann", "Bob");
    assertThat(read().genres()).containsExactly("Folk", "Jazz");
    assertThat(read().moods()).containsExactly("calm", "sad");
  }

  @Test
  void genreByNumberHasItsName() throws IOException {
    prepend(3, latin1("TCON", "(17)"));
    assertThat(read().genres()).containsExactly("Rock");
  }

  @Test
  void framesBehindOneWithItunesSizesAreRead() throws IOException {
    byte[] long1 = latin1("TPE2", "x".repeat(300));
    byte[] sized = ByteBuffer.wrap(long1).putInt(4, 301).array();
    prependWhole(4, sized, latin1("TIT2", "Behind"));
    assertThat(read().title()).contains("Behind");
  }

  @Test
  void repeatedVorbisCommentsAreAllRead() throws IOException {
    Path file =
        TaggedAudio.write(
            folder.resolve("v.flac"), Map.of("artist", "Ann", "ARTISU", "Bob", "bpm", "97"));
    // FFmpeg writes each name once: so the second one is renamed.
    byte[] all = Files.readAllBytes(file);
    int at = new String(all, StandardCharsets.ISO_8859_1).indexOf("ARTISU=");
    all[at + 5] = 'T';
    Files.write(file, all);
    TrackTags tags = reader().read(file).tags();
    assertThat(tags.artists()).containsExactlyInAnyOrder("Ann", "Bob");
    assertThat(tags.beatsPerMinute()).hasValue(97);
  }

  @Test
  void severalValuesOfAnMp4ItemAreAllRead() throws IOException {
    Path m4a = TaggedAudio.write(folder.resolve("a.m4a"), Map.of("artist", "Ann"));
    TaggedAudio.addSecondArtist(m4a, "Bob");
    assertThat(reader().read(m4a).tags().artists()).containsExactly("Ann", "Bob");
  }

  private TrackTags read() throws IOException {
    return reader().read(mp3).tags();
  }

  private static FfmpegMusicFileReader reader() {
    return new FfmpegMusicFileReader(GUESS);
  }

  private static byte[] latin1(String name, String text) {
    return text(name, 0, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A frame as version 2.4 has it: with sizes of seven bits a byte. */
  private static byte[] text(String name, int encoding, byte[] text) {
    ByteBuffer frame = ByteBuffer.allocate(11 + text.length);
    frame.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(sevenBits(text.length + 1));
    return frame.putShort((short) 0).put((byte) encoding).put(text).array();
  }

  private static int sevenBits(int size) {
    return size >> 7 << 8 | size & 0x7F;
  }

  private void prepend(int version, byte[]... frames) throws IOException {
    byte[][] those = new byte[frames.length][];
    for (int i = 0; i < frames.length; i++) {
      those[i] = version == 4 ? frames[i] : older(version, frames[i]);
    }
    prependWhole(version, those);
  }

  private static byte[] older(int version, byte[] frame) {
    int size = frame.length - 10;
    if (version == 3) {
      return ByteBuffer.wrap(frame.clone()).putInt(4, size).array();
    }
    Map<String, String> names = Map.of("TPE1", "TP1", "TALB", "TAL", "TIT2", "TT2", "TCON", "TCO");
    String name = names.get(new String(frame, 0, 4, StandardCharsets.US_ASCII));
    ByteBuffer old = ByteBuffer.allocate(6 + size);
    old.put(name.getBytes(StandardCharsets.US_ASCII)).put((byte) 0).putShort((short) size);
    return old.put(frame, 10, size).array();
  }

  private void prependWhole(int version, byte[]... frames) throws IOException {
    byte[] content = concat(frames);
    ByteBuffer header = ByteBuffer.allocate(10);
    header.put("ID3".getBytes(StandardCharsets.US_ASCII)).put((byte) version).put((byte) 0);
    header.put((byte) 0).putInt(sevenBits(content.length));
    Files.write(mp3, concat(header.array(), content, Files.readAllBytes(mp3)));
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
