package org.humoresque.music.lyrics.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the encoding of a text from its bytes and decodes it.
 *
 * <p>A byte order mark decides; then UTF-8, at most slightly damaged; then zero bytes and line ends
 * of UTF-16. Among the older encodings every one that decodes without an error is judged by how
 * usual the letters are that come out ({@link Plausibility}) and by ICU's statistics of byte
 * sequences; the best wins.
 */
final class TextDecoder {

  private static final List<String> OLDER =
      List.of(
          "GB18030",
          "Big5-HKSCS",
          "windows-31j",
          "x-windows-949",
          "windows-1252",
          "windows-1251",
          "KOI8-R",
          "EUC-JP");
  private static final Map<String, String> ICU_NAMES =
      Map.of(
          "GB18030", "GB18030",
          "Big5", "Big5-HKSCS",
          "Shift_JIS", "windows-31j",
          "EUC-KR", "x-windows-949",
          "EUC-JP", "EUC-JP",
          "ISO-8859-1", "windows-1252",
          "windows-1252", "windows-1252",
          "windows-1251", "windows-1251",
          "KOI8-R", "KOI8-R");
  private static final double ICU_WEIGHT = 0.3;
  private static final double LEAST_PLAUSIBLE = 0.5;
  private static final int SOUND_PER_WRONG = 10;
  private static final double MOST_CONTROLS = 0.01;

  private TextDecoder() {}

  /**
   * Decodes a text.
   *
   * @param name names the file in messages
   * @throws UnreadableLyricsException if the bytes are no text in any encoding
   */
  static String decode(String name, byte[] bytes) {
    String text =
        marked(bytes)
            .or(() -> unmarked(bytes))
            .orElseThrow(
                () ->
                    new UnreadableLyricsException(
                        name
                            + " is no text: its bytes fit none of UTF-8, UTF-16, "
                            + String.join(", ", OLDER)));
    if (controls(text) > MOST_CONTROLS) {
      throw new UnreadableLyricsException(
          name + " is no text: it is full of control characters, as a binary file is");
    }
    return text;
  }

  private static Optional<String> marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8);
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static Optional<String> unmarked(byte[] bytes) {
    byte[] text = withoutZerosBehind(bytes);
    if (text.length == 0 || hasZero(text)) {
      return wide(bytes);
    }
    return strict(text, 0, StandardCharsets.UTF_8)
        .or(() -> damagedUtf8(text))
        .or(() -> older(text))
        .or(() -> wide(bytes));
  }

  /** Some programs end a text by zeros. */
  private static byte[] withoutZerosBehind(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  /** UTF-8 that was cut in the middle of a letter, or has a few wrong bytes. */
  private static Optional<String> damagedUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long wrong = text.chars().filter(letter -> letter == '\uFFFD').count();
    long beyondAscii = text.chars().filter(letter -> letter >= 0x80).count() - wrong;
    return beyondAscii >= SOUND_PER_WRONG * wrong ? Optional.of(text) : Optional.empty();
  }

  /** UTF-16 without a mark: the byte order in which the letters are usual ones. */
  private static Optional<String> wide(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      return Optional.empty();
    }
    Optional<String> best = Optional.empty();
    double bestScore = 0.9;
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Optional<String> text = strict(bytes, 0, charset);
      double score = text.map(Plausibility::ofWhole).orElse(0.0);
      if (score > bestScore) {
        best = text;
        bestScore = score;
      }
    }
    return best;
  }

  /** The most plausible of the older encodings. */
  static Optional<String> older(byte[] bytes) {
    Map<String, Double> icu = icu(bytes);
    Optional<String> best = Optional.empty();
    double bestScore = LEAST_PLAUSIBLE;
    for (String charset : OLDER) {
      Optional<String> text = strict(bytes, 0, Charset.forName(charset));
      double score =
          text.map(Plausibility::ofUnusual).orElse(0.0)
              + ICU_WEIGHT * icu.getOrDefault(charset, 0.0);
      if (text.isPresent() && score > bestScore) {
        best = text;
        bestScore = score;
      }
    }
    return best;
  }

  /** ICU's confidence in [0, 1] by Java's name of the encoding. */
  private static Map<String, Double> icu(byte[] bytes) {
    Map<String, Double> confidence = new HashMap<>();
    CharsetMatch[] matches =
        new CharsetDetector()
            .setText(Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 14)))
            .detectAll();
    for (CharsetMatch match : matches) {
      String name = ICU_NAMES.get(match.getName());
      if (name != null) {
        confidence.merge(name, match.getConfidence() / 100.0, Math::max);
      }
    }
    return confidence;
  }

  private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  private static double controls(String text) {
    long controls =
        text.chars()
            .filter(c -> Character.isISOControl(c) && "\t\n\r\f\u000B\u0085".indexOf(c) < 0)
            .count();
    return text.isEmpty() ? 0 : (double) controls / text.length();
  }
}
