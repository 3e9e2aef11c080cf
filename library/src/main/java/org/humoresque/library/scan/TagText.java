package org.humoresque.library.scan;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes text of a tag's bytes, which are UTF-8 in the best case.
 *
 * <p>Bytes that are not are read as Windows-1252, the western European encoding of old tags. UTF-8
 * that some program took for western European and encoded again ("Ã©" for "é") is mended.
 */
public final class TagText {

  /** Longer values are cut: no title is as long as this. */
  static final int MOST_CHARS = 1000;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<Charset> WESTERN = List.of(StandardCharsets.ISO_8859_1, WINDOWS_1252);
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\uFEFF]+");

  private TagText() {}

  static String decode(byte[] bytes) {
    return utf8(bytes).orElseGet(() -> plain(new String(bytes, WINDOWS_1252)));
  }

  /** The text, if it is UTF-8. */
  static Optional<String> utf8(byte[] bytes) {
    return strictUtf8(ByteBuffer.wrap(bytes)).map(TagText::mended).map(TagText::plain);
  }

  /** Without control characters and what is too long. */
  static String plain(String text) {
    String plain = CONTROLS.matcher(text).replaceAll(" ").strip();
    return plain.length() <= MOST_CHARS ? plain : cut(plain);
  }

  /** Undoes that UTF-8 was taken for western European: "Ã©" becomes "é"; other text stays. */
  public static String mended(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    return WESTERN.stream()
        .flatMap(charset -> encoded(text, charset).stream())
        .flatMap(bytes -> strictUtf8(bytes).stream())
        .findFirst()
        .orElse(text);
  }

  private static Optional<String> strictUtf8(ByteBuffer bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<ByteBuffer> encoded(String text, Charset charset) {
    try {
      return Optional.of(charset.newEncoder().encode(CharBuffer.wrap(text)));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1)) ? MOST_CHARS - 1 : MOST_CHARS;
    return text.substring(0, end);
  }
}
