package org.humoresque.music.lyrics.lexicon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** How words are written in a lexicon, whatever they look like in a text. */
public final class LexiconText {

  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\uFF07`\u00B4]");
  private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u3000]+");

  private LexiconText() {}

  /**
   * Composed (NFC), lower case, with straight apostrophes and single spaces, none at the ends:
   * {@code Don’t Cry} becomes {@code don't cry}.
   */
  public static String normal(String text) {
    if (isNormal(text)) {
      return text;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String plain = APOSTROPHES.matcher(composed).replaceAll("'");
    return SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** SHA-256 of a text, in hexadecimal digits. */
  static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether it is plainly normal already, as most words are: small letters or Han, no space. */
  private static boolean isNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= '\u4E00' && c <= '\u9FFF' || c == '\'';
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
