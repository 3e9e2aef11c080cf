package org.humoresque.library.store;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a text as songs are looked for by them, the same in every store: folded, without
 * accents. Scripts written without spaces give every sign and every two neighbours, so that any
 * part of a title is found.
 */
public final class SearchTokens {

  /** Longer words are cut, in songs and in queries. */
  private static final int MOST_LETTERS = 40;

  /** A symbol as a word, so that songs named by symbols alone are found. */
  private static final char SYMBOL = '\uE000';

  /** Letters whose plain form Unicode does not know. */
  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ς', "σ"));

  private final Set<String> words = new LinkedHashSet<>();
  private final Set<String> signs = new LinkedHashSet<>();
  private final Set<String> symbols = new LinkedHashSet<>();

  /** Parts between spaces that are one word for many, such as AC/DC. */
  private final Set<String> joined = new LinkedHashSet<>();

  private SearchTokens(String text) {
    String folded = Normalizer.normalize(SearchText.fold(text), Normalizer.Form.NFC);
    for (String chunk : folded.split("[\\s\\p{Z}]+")) {
      read(chunk);
    }
  }

  /** Everything a song whose field holds this text is found by. */
  public static Collection<String> ofSong(String text) {
    SearchTokens read = new SearchTokens(text);
    Set<String> all = new LinkedHashSet<>(read.words);
    all.addAll(read.joined);
    all.addAll(read.signs);
    all.addAll(read.symbols);
    return all;
  }

  /** The same without symbols, for long texts. */
  public static Collection<String> ofWords(String text) {
    SearchTokens read = new SearchTokens(text);
    Set<String> all = new LinkedHashSet<>(read.words);
    all.addAll(read.signs);
    return all;
  }

  /**
   * A word that is looked for.
   *
   * @param text folded
   * @param begins whether longer words that begin so are meant too
   */
  public record Wanted(String text, boolean begins) {}

  /** What is looked for; symbols count only where there is nothing else. */
  public static List<Wanted> ofQuery(String query) {
    SearchTokens read = new SearchTokens(query);
    List<Wanted> wanted = new ArrayList<>();
    read.words.forEach(word -> wanted.add(new Wanted(word, true)));
    Set<String> covered = new LinkedHashSet<>();
    read.signs.stream()
        .filter(sign -> sign.codePointCount(0, sign.length()) > 1)
        .forEach(
            pair -> {
              covered.add(pair.substring(0, pair.offsetByCodePoints(0, 1)));
              covered.add(pair.substring(pair.offsetByCodePoints(0, 1)));
              wanted.add(new Wanted(pair, false));
            });
    read.signs.stream()
        .filter(sign -> sign.codePointCount(0, sign.length()) == 1 && !covered.contains(sign))
        .forEach(sign -> wanted.add(new Wanted(sign, false)));
    if (wanted.isEmpty()) {
      read.symbols.forEach(symbol -> wanted.add(new Wanted(symbol, false)));
    }
    return wanted.stream().limit(SearchText.MOST_WORDS).toList();
  }

  /** A title as one word, without spaces and punctuation; empty if nothing is left. */
  public static String key(String title) {
    String folded = Normalizer.normalize(SearchText.fold(title), Normalizer.Form.NFC);
    StringBuilder key = new StringBuilder();
    folded
        .codePoints()
        .filter(SearchTokens::isText)
        .limit(MOST_LETTERS)
        .forEach(letter -> append(key, letter));
    return key.toString();
  }

  private void read(String chunk) {
    StringBuilder word = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    List<Integer> run = new ArrayList<>();
    int parts = 0;
    for (int letter : chunk.codePoints().toArray()) {
      boolean sign = isSign(letter);
      boolean text = isText(letter);
      if ((!text || sign) && word.length() > 0) {
        parts++;
        end(word);
      }
      if (!sign) {
        endRun(run);
      }
      if (sign) {
        run.add(letter);
      } else if (text) {
        append(word, letter);
        append(whole, letter);
      } else if (!Character.isISOControl(letter)) {
        symbols.add(SYMBOL + Integer.toHexString(letter));
      }
    }
    if (word.length() > 0) {
      parts++;
      end(word);
    }
    endRun(run);
    if (parts > 1) {
      joined.add(cut(whole.toString()));
    }
  }

  private void end(StringBuilder word) {
    words.add(cut(word.toString()));
    word.setLength(0);
  }

  private void endRun(List<Integer> run) {
    for (int i = 0; i < run.size(); i++) {
      signs.add(Character.toString(run.get(i)));
      if (i + 1 < run.size()) {
        signs.add(Character.toString(run.get(i)) + Character.toString(run.get(i + 1)));
      }
    }
    run.clear();
  }

  private static String cut(String word) {
    return word.codePointCount(0, word.length()) <= MOST_LETTERS
        ? word
        : word.substring(0, word.offsetByCodePoints(0, MOST_LETTERS));
  }

  private static void append(StringBuilder word, int letter) {
    String plain = letter < 128 ? null : PLAIN.get(letter);
    if (plain == null) {
      word.appendCodePoint(letter);
    } else {
      word.append(plain);
    }
  }

  private static boolean isText(int letter) {
    if (letter < 128) {
      return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(letter);
    };
  }

  /** Whether a letter belongs to a script that is written without spaces. */
  private static boolean isSign(int letter) {
    if (letter < 0x0E00 || !isText(letter)) {
      return false;
    }
    return switch (UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
