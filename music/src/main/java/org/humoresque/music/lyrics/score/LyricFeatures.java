package org.humoresque.music.lyrics.score;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.humoresque.kernel.Emotion;
import org.humoresque.music.lyrics.words.SegmentedLyrics;
import org.humoresque.music.lyrics.words.Word;

/**
 * A song in numbers: PAPERS.md A's feature values, how it is written, how it is timed. The order is
 * fixed and part of a model's format.
 *
 * <table>
 *   <caption>The values</caption>
 *   <tr><th>name</th><th>unit</th></tr>
 *   <tr><td>{@code angry} … {@code neutral}</td><td>ln(1 + emotion mass per 100 words)</td></tr>
 *   <tr><td>{@code positive}, {@code negative}</td><td>ln(1 + mass per 100 words)</td></tr>
 *   <tr><td>{@code balance}</td><td>(positive - negative) / (positive + negative), in [-1, 1]</td></tr>
 *   <tr><td>{@code valence}, {@code arousal}</td><td>mean over emotion words by weight, in [-1, 1]</td></tr>
 *   <tr><td>{@code valenceSpread}</td><td>standard deviation of the same</td></tr>
 *   <tr><td>{@code lateValence}</td><td>mean valence of the last third's emotion words</td></tr>
 *   <tr><td>{@code negated}</td><td>share of emotion words turned round, in [0, 1]</td></tr>
 *   <tr><td>{@code degree}</td><td>mean product of degree words</td></tr>
 *   <tr><td>{@code variety}, {@code newLines}</td><td>distinct words per word, lines per line</td></tr>
 *   <tr><td>{@code wordsPerLine}, {@code lettersPerWord}, {@code lnWords}</td><td>counts; ln of one</td></tr>
 *   <tr><td>{@code i} … {@code negation}, {@code exclamations}, {@code questions}</td><td>per 100 words</td></tr>
 *   <tr><td>{@code medianRate}, {@code highRate}, {@code overallRate}</td><td>ln(words per second)</td></tr>
 *   <tr><td>{@code medianSeconds}, {@code longestSeconds}, {@code firstSeconds}, {@code lastSeconds}</td><td>ln(1 + s)</td></tr>
 * </table>
 *
 * <p>Values that a text does not tell (timing without stamps, means without emotion words) are NaN.
 */
public final class LyricFeatures {

  private LyricFeatures() {}

  /** The names of the values, in order. */
  public static List<String> names() {
    SegmentedLyrics nothing =
        SegmentedLyrics.of(
            org.humoresque.music.lyrics.text.LyricsReader.parse(""),
            new org.humoresque.music.lyrics.words.Segmenters(word -> false));
    return vector(nothing, new LyricScore(List.of(), 0)).names();
  }

  /** The values of a song. */
  public static double[] of(SegmentedLyrics song, LyricScore score) {
    return vector(song, score).values();
  }

  private static FeatureVector vector(SegmentedLyrics song, LyricScore score) {
    FeatureVector vector = new FeatureVector();
    addEmotions(vector, score);
    addStyle(vector, song);
    addTiming(vector, Timing.of(song));
    return vector;
  }

  private static void addEmotions(FeatureVector vector, LyricScore score) {
    double hundreds = Math.max(1, score.words()) / 100.0;
    for (Map.Entry<Emotion, Double> mass : score.emotions().entrySet()) {
      vector.add(mass.getKey().label(), Math.log1p(mass.getValue() / hundreds));
    }
    vector.add("positive", Math.log1p(score.positive() / hundreds));
    vector.add("negative", Math.log1p(score.negative() / hundreds));
    vector.add("balance", score.balance());
    List<EmotionWord> words = score.evidence();
    double valence = mean(words, LyricFeatures::valence);
    vector.add("valence", valence);
    vector.add("arousal", mean(words, word -> word.entry().arousal()));
    vector.add(
        "valenceSpread", Math.sqrt(mean(words, word -> Math.pow(valence(word) - valence, 2))));
    List<EmotionWord> late = words.subList(words.size() * 2 / 3, words.size());
    vector.add("lateValence", mean(late, LyricFeatures::valence));
    vector.add("negated", mean(words, word -> word.negated() ? 1 : 0));
    vector.add("degree", mean(words, EmotionWord::degree));
  }

  private static double valence(EmotionWord word) {
    return word.entry().valence() * Math.signum(word.force());
  }

  /** The mean by weight; NaN of nothing. */
  private static double mean(List<EmotionWord> words, ToDoubleFunction<EmotionWord> value) {
    double sum = 0;
    double weights = 0;
    for (EmotionWord word : words) {
      sum += value.applyAsDouble(word) * word.weight();
      weights += word.weight();
    }
    return weights == 0 ? Double.NaN : sum / weights;
  }

  private static void addStyle(FeatureVector vector, SegmentedLyrics song) {
    Set<String> distinct = new HashSet<>();
    int[] kinds = new int[StyleWords.Kind.values().length];
    int count = 0;
    int letters = 0;
    int exclamations = 0;
    int questions = 0;
    for (List<Word> line : song.words()) {
      for (Word word : line) {
        if (word.isPunctuation()) {
          exclamations += word.text().startsWith("!") || word.text().startsWith("！") ? 1 : 0;
          questions += word.text().startsWith("?") || word.text().startsWith("？") ? 1 : 0;
        } else {
          count++;
          letters += word.text().length();
          distinct.add(word.text());
          StyleWords.count(word.text(), kinds);
        }
      }
    }
    int lines = song.lyrics().lines().size();
    long newLines = song.lyrics().lines().stream().map(line -> line.text()).distinct().count();
    double words = Math.max(1, count);
    vector.add("variety", distinct.size() / words);
    vector.add("newLines", newLines / Math.max(1.0, lines));
    vector.add("wordsPerLine", count / Math.max(1.0, lines));
    vector.add("lettersPerWord", letters / words);
    vector.add("lnWords", Math.log1p(count));
    for (StyleWords.Kind kind : StyleWords.Kind.values()) {
      vector.add(
          kind.name().toLowerCase(java.util.Locale.ROOT), 100 * kinds[kind.ordinal()] / words);
    }
    vector.add("exclamations", 100 * exclamations / words);
    vector.add("questions", 100 * questions / words);
  }

  private static void addTiming(FeatureVector vector, Timing timing) {
    vector.add("medianRate", Math.log(Math.max(0.1, timing.medianRate())));
    vector.add("highRate", Math.log(Math.max(0.1, timing.highRate())));
    vector.add("overallRate", Math.log(Math.max(0.05, timing.overallRate())));
    vector.add("medianSeconds", Math.log1p(timing.medianSeconds()));
    vector.add("longestSeconds", Math.log1p(timing.longestSeconds()));
    vector.add("firstSeconds", Math.log1p(timing.firstSeconds()));
    vector.add("lastSeconds", Math.log1p(timing.lastSeconds()));
  }
}
