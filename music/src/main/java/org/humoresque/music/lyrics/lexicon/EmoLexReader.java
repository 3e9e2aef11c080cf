package org.humoresque.music.lyrics.lexicon;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.Emotion;

/**
 * Reads the word-level NRC Emotion Lexicon: English, one {@code word<TAB>category<TAB>0 or 1} a
 * line, ten categories; plain or in {@code .gz}.
 *
 * <p>Anger, disgust, fear, joy, sadness and surprise are our emotions; a word of several shares
 * evenly. Anticipation and trust name none of ours and say nothing. Valence is the mean of the
 * emotions' anchors, or 0.6 and -0.6 for words that are only positive or negative; a positive or
 * negative mark contrary to the emotions halves it. Arousal is the mean of the anchors. The lexicon
 * gives no strength: all words get 0.5.
 */
public final class EmoLexReader {

  private static final double STRENGTH = 0.5;
  private static final double PLAIN_VALENCE = 0.6;

  private static final Map<String, Optional<Emotion>> CATEGORIES =
      Map.of(
          "anger", Optional.of(Emotion.ANGRY),
          "disgust", Optional.of(Emotion.DISGUST),
          "fear", Optional.of(Emotion.FEAR),
          "joy", Optional.of(Emotion.HAPPY),
          "sadness", Optional.of(Emotion.SAD),
          "surprise", Optional.of(Emotion.SURPRISE),
          "anticipation", Optional.empty(),
          "trust", Optional.empty(),
          "positive", Optional.empty(),
          "negative", Optional.empty());

  /** What the lines marked of one word. */
  private static final class Marks {
    private final Set<Emotion> emotions = EnumSet.noneOf(Emotion.class);
    private int polarity;
  }

  /**
   * @throws LexiconException if the file cannot be read, or naming every broken line
   */
  public EmotionLexicon read(Path file) {
    LexiconBuilder builder = new LexiconBuilder("en");
    Map<String, Marks> words = new LinkedHashMap<>();
    for (LexiconFile.Line line : LexiconFile.lines(file)) {
      try {
        mark(words, line.fields());
      } catch (IllegalArgumentException e) {
        builder.addProblem("%s, line %d: %s".formatted(file, line.number(), e.getMessage()));
      }
    }
    words.forEach((word, marks) -> entry(word, marks).ifPresent(builder::add));
    return builder.build();
  }

  private static void mark(Map<String, Marks> words, String[] fields) {
    if (fields.length != 3) {
      throw new IllegalArgumentException(
          "3 tab-separated fields are needed, but there are " + fields.length);
    }
    Optional<Emotion> emotion = CATEGORIES.get(fields[1].strip());
    if (emotion == null) {
      throw new IllegalArgumentException("unknown category '%s'".formatted(fields[1]));
    }
    String flag = fields[2].strip();
    if (!flag.equals("0") && !flag.equals("1")) {
      throw new IllegalArgumentException("the mark must be 0 or 1, but is '%s'".formatted(flag));
    }
    Marks marks = words.computeIfAbsent(LexiconText.normal(fields[0]), word -> new Marks());
    if (flag.equals("1")) {
      emotion.ifPresent(marks.emotions::add);
      marks.polarity += fields[1].strip().equals("positive") ? 1 : 0;
      marks.polarity -= fields[1].strip().equals("negative") ? 1 : 0;
    }
  }

  private static Optional<LexiconEntry> entry(String word, Marks marks) {
    if (word.isEmpty() || (marks.emotions.isEmpty() && marks.polarity == 0)) {
      return Optional.empty();
    }
    if (marks.emotions.isEmpty()) {
      double valence = PLAIN_VALENCE * Integer.signum(marks.polarity);
      return Optional.of(new LexiconEntry(word, Map.of(), valence, 0, STRENGTH));
    }
    Map<Emotion, Double> shares = new EnumMap<>(Emotion.class);
    double valence = 0;
    double arousal = 0;
    for (Emotion emotion : marks.emotions) {
      double share = 1.0 / marks.emotions.size();
      shares.put(emotion, share);
      valence += share * emotion.mood().valence();
      arousal += share * emotion.mood().arousal();
    }
    boolean contrary = marks.polarity * valence < 0;
    return Optional.of(
        new LexiconEntry(word, shares, contrary ? valence / 2 : valence, arousal, STRENGTH));
  }
}
