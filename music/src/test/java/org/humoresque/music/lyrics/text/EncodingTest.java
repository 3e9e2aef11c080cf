package org.humoresque.music.lyrics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

  private static final String CHINESE = "雨停在窗前\n我还在想你\n风把旧信吹开";
  private static final String TRADITIONAL = "雨停在窗前\n我還在想你\n風把舊信吹開，時間慢慢離開";
  private static final String JAPANESE = "雨の窓のそばで\nきみを待っている\n夜がながい";
  private static final String KOREAN = "창가에 비가 내리고\n나는 너를 기다려\n밤이 길어";
  private static final String FRENCH =
      "La pluie s'arrête à la fenêtre\net j'espère encore, mon été";
  private static final String GERMAN = "Der Regen hört auf\nund ich träume für dich, schöne Nacht";
  private static final String RUSSIAN = "Дождь у окна\nя жду тебя всю ночь";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void chineseIsReadInEveryUsualEncoding(String charset) {
    assertThat(decoded(CHINESE, charset)).isEqualTo(CHINESE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Big5", "UTF-8", "UTF-16LE", "GB18030"})
  void traditionalChineseIsReadInEveryUsualEncoding(String charset) {
    assertThat(decoded(TRADITIONAL, charset)).isEqualTo(TRADITIONAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "windows-31j", "EUC-JP", "UTF-8", "UTF-16BE"})
  void japaneseIsReadInEveryUsualEncoding(String charset) {
    assertThat(decoded(JAPANESE, charset)).isEqualTo(JAPANESE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUC-KR", "x-windows-949", "UTF-8"})
  void koreanIsReadInEveryUsualEncoding(String charset) {
    assertThat(decoded(KOREAN, charset)).isEqualTo(KOREAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8", "UTF-16LE"})
  void frenchAndGermanAreReadInEveryUsualEncoding(String charset) {
    assertThat(decoded(FRENCH, charset)).isEqualTo(FRENCH);
    assertThat(decoded(GERMAN, charset)).isEqualTo(GERMAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "UTF-8"})
  void russianIsReadInEveryUsualEncoding(String charset) {
    assertThat(decoded(RUSSIAN, charset)).isEqualTo(RUSSIAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "Big5", "UTF-16LE"})
  void aSingleTimedLineIsEnough(String charset) {
    String line = "[00:12.50]我想你了";
    assertThat(decoded(line, charset)).isEqualTo(line);
  }

  @Test
  void typographicSignsOfWindowsAreRead() {
    String text = "Don’t go – “stay” …\nall through the night";
    assertThat(decoded(text, "windows-1252")).isEqualTo(text);
  }

  @Test
  void aMarkIsNotPartOfTheText() {
    byte[] bytes = "\uFEFFrain again".getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decode("song.lrc", bytes)).isEqualTo("rain again");
  }

  @Test
  void binaryDataIsRefusedByName() {
    byte[] bytes = new byte[4096];
    new Random(1).nextBytes(bytes);
    assertThatThrownBy(() -> LyricsReader.read("song.lrc", bytes))
        .isInstanceOf(UnreadableLyricsException.class)
        .hasMessageContaining("song.lrc is no text");
  }

  @Test
  void aPictureNamedLrcIsRefused() {
    byte[] bytes = new byte[2000];
    byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H'};
    System.arraycopy(head, 0, bytes, 0, head.length);
    assertThatThrownBy(() -> LyricsReader.read("cover.lrc", bytes))
        .isInstanceOf(UnreadableLyricsException.class)
        .hasMessageContaining("cover.lrc");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> LyricsReader.read("song.lrc", new byte[0]))
        .isInstanceOf(UnreadableLyricsException.class)
        .hasMessage("song.lrc is empty");
  }

  @Test
  void aTextOfFiftyMegabytesIsRefusedWithTheLimit() {
    assertThatThrownBy(() -> LyricsReader.read("song.txt", new byte[50 << 20]))
        .isInstanceOf(UnreadableLyricsException.class)
        .hasMessage("song.txt has 52428800 bytes; lyrics have at most 1048576");
  }

  @Test
  void aTextThatWasCutInALetterIsStillRead() {
    String song = "我今天非常快乐\n阳光明媚 心里充满幸福\n我们一起欢笑";
    byte[] bytes = song.getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decode("song.lrc", java.util.Arrays.copyOf(bytes, bytes.length - 2)))
        .startsWith(song.substring(0, song.length() - 1));
  }

  @Test
  void zerosBehindATextAreNoBinaryData() {
    byte[] bytes = "rain again and again\0\0\0".getBytes(StandardCharsets.US_ASCII);
    assertThat(TextDecoder.decode("song.lrc", bytes)).isEqualTo("rain again and again");
  }

  @Test
  void whatFitsNoEncodingIsToldInPlainWords() {
    byte[] bytes = {(byte) 0x81, (byte) 0xFF, (byte) 0x98, (byte) 0xFF, 'a'};
    assertThatThrownBy(() -> LyricsReader.read("x.lrc", bytes))
        .isInstanceOf(UnreadableLyricsException.class)
        .hasMessage(
            "x.lrc is no text: its bytes fit none of UTF-8, UTF-16, GB18030, Big5-HKSCS,"
                + " windows-31j, x-windows-949, windows-1252, windows-1251, KOI8-R, EUC-JP");
  }

  private static String decoded(String text, String charset) {
    return TextDecoder.decode("song.txt", text.getBytes(Charset.forName(charset)));
  }
}
