package org.humoresque.music.lyrics.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.humoresque.kernel.Emotion;

/**
 * Reads HowNet's lists of Chinese positive and negative emotion words ({@code 正面情感词语}) and
 * evaluation words ({@code 正面评价词语}): one word a line, UTF-8 or GB18030, plain or in {@code .gz}.
 * Which list a file is, its name says, in Chinese or English: {@code hownet-negative-emotion.txt},
 * {@code 负面评价词语（中文）.txt}.
 *
 * <p>Positive emotion words become happy with valence 0.7 and arousal 0.35; negative ones name no
 * single emotion: valence -0.7, arousal 0.2. Evaluation words get valence 0.6 or -0.6. HowNet gives
 * no strength: emotion words get 0.7, evaluation words 0.5. Of a word in several lists, emotion
 * goes before evaluation; a word that is positive in one list and negative in another of the same
 * kind is left out, as are title lines.
 */
public final class HowNetLexiconReader {

  private static final Pattern POSITIVE = Pattern.compile("positive|正面");
  private static final Pattern NEGATIVE = Pattern.compile("negative|负面");
  private static final Pattern EMOTION = Pattern.compile("emotion|情感");
  private static final Pattern EVALUATION = Pattern.compile("evaluation|评价");
  private static final Pattern TITLE = Pattern.compile("中文(正面|负面)(情感|评价)词语.*");
  private static final int LONGEST_WORD = 20;

  /** The lists, in the order in which they go before each other. */
  private enum Kind {
    EMOTION_WORDS,
    EVALUATION_WORDS
  }

  /**
   * @param fileOrFolder one of the lists, or a folder with some of them; files whose names say
   *     neither positive nor negative are passed over
   * @throws LexiconException if nothing there is a list, or naming every line that is no word
   */
  public EmotionLexicon read(Path fileOrFolder) {
    LexiconBuilder builder = new LexiconBuilder("zh");
    List<Path> lists = lists(fileOrFolder);
    if (lists.isEmpty()) {
      throw new LexiconException(
          List.of(
              ("%s is no HowNet list: names must say positive or negative (正面, 负面)"
                      + " and emotion or evaluation (情感, 评价)")
                  .formatted(fileOrFolder)));
    }
    for (Kind kind : Kind.values()) {
      Map<String, Integer> polarity = new TreeMap<>();
      lists.stream().filter(file -> kind(file) == kind).forEach(f -> gather(f, polarity, builder));
      polarity.forEach(
          (word, sign) -> {
            if (sign != 0) {
              builder.add(entry(word, kind, sign > 0));
            }
          });
    }
    return builder.build();
  }

  private static void gather(Path file, Map<String, Integer> polarity, LexiconBuilder builder) {
    int sign = POSITIVE.matcher(name(file)).find() ? 1 : -1;
    Set<String> seen = new HashSet<>();
    for (LexiconFile.Line line : LexiconFile.lines(file)) {
      String word = LexiconText.normal(line.text());
      if (word.length() > LONGEST_WORD || word.contains("\t")) {
        builder.addProblem(
            "%s, line %d: '%s' is no word".formatted(file, line.number(), line.text().strip()));
      } else if (!word.isEmpty() && !TITLE.matcher(word).matches() && seen.add(word)) {
        polarity.merge(word, sign, Integer::sum);
      }
    }
  }

  private static LexiconEntry entry(String word, Kind kind, boolean positive) {
    if (kind == Kind.EVALUATION_WORDS) {
      return new LexiconEntry(word, Map.of(), positive ? 0.6 : -0.6, 0.1, 0.5);
    }
    return positive
        ? new LexiconEntry(word, Map.of(Emotion.HAPPY, 1.0), 0.7, 0.35, 0.7)
        : new LexiconEntry(word, Map.of(), -0.7, 0.2, 0.7);
  }

  private static List<Path> lists(Path fileOrFolder) {
    if (!Files.isDirectory(fileOrFolder)) {
      return Stream.of(fileOrFolder).filter(HowNetLexiconReader::isList).toList();
    }
    try (Stream<Path> inside = Files.list(fileOrFolder)) {
      return inside.filter(HowNetLexiconReader::isList).sorted().toList();
    } catch (IOException e) {
      throw new LexiconException("cannot list the folder %s: %s".formatted(fileOrFolder, e), e);
    }
  }

  /** Whether a file's name, or one in a folder, says that it is such a list. */
  static boolean hasLists(Path fileOrFolder) {
    return !lists(fileOrFolder).isEmpty();
  }

  private static boolean isList(Path file) {
    String name = name(file);
    return (POSITIVE.matcher(name).find() || NEGATIVE.matcher(name).find())
        && (EMOTION.matcher(name).find() || EVALUATION.matcher(name).find());
  }

  private static Kind kind(Path file) {
    return EVALUATION.matcher(name(file)).find() ? Kind.EVALUATION_WORDS : Kind.EMOTION_WORDS;
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
