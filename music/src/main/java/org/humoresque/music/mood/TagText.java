package org.humoresque.music.mood;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what people and programs write into a tag. */
final class TagText {

  /** What Jamendo puts before a word: {@code mood/theme---dark}, {@code genre---rock}. */
  private static final Pattern PREFIX = Pattern.compile("^\\s*(mood/theme|mood|theme|genre)---");

  /** What parts a tag into words; the weaker ones also stand inside of names: {@code R&B}. */
  private static final List<Pattern> SEPARATORS =
      List.of(
          Pattern.compile("[;|\\u0000\\n；]"),
          Pattern.compile("[,/、，]"),
          Pattern.compile("[&+]|\\s(?:and|und|et|y|e)\\s"));

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TagText() {}

  /** Without the prefix that some programs write before every word. */
  static String withoutPrefix(String text) {
    return PREFIX.matcher(text.toLowerCase(Locale.ROOT)).find()
        ? text.substring(text.indexOf("---") + 3).strip()
        : text.strip();
  }

  /**
   * The known words or phrases of one tag, as written: {@code Laid-Back/Mellow} holds two, {@code
   * Singer/Songwriter} is one. The longest that is known counts.
   */
  static List<String> pieces(String tag, Predicate<String> isKnown) {
    return pieces(withoutPrefix(tag), isKnown, 0).toList();
  }

  private static Stream<String> pieces(String text, Predicate<String> isKnown, int separator) {
    String piece = withoutPrefix(text);
    if (isKnown.test(piece)) {
      return Stream.of(piece);
    }
    if (separator == SEPARATORS.size()) {
      return Stream.empty();
    }
    return Arrays.stream(SEPARATORS.get(separator).split(text))
        .flatMap(part -> pieces(part, isKnown, separator + 1));
  }

  /** The form under which a word stands in a table: {@code Laid-Back} is {@code laid back}. */
  static String normal(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    plain = MARKS.matcher(plain).replaceAll("");
    plain = APOSTROPHES.matcher(plain).replaceAll("");
    plain = NO_WORD.matcher(plain).replaceAll(" ").strip();
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
