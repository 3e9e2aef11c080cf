package org.humoresque.music.lyrics.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.humoresque.music.lyrics.text.LyricLine;
import org.humoresque.music.lyrics.words.SegmentedLyrics;

/**
 * A song's emotion words, weighed. A line that comes again counts a half, a third, a quarter the
 * second, third and fourth time, and nothing from then on: choruses count, but not without bound.
 *
 * @param evidence the emotion words in the order they are sung
 * @param words how many words the song has
 */
public record LyricScore(List<EmotionWord> evidence, int words) {

  private static final int COUNTED_REPEATS = 4;

  /** A happy word turned round is mostly sad; a dark one turned round is mostly calm. */
  private static final double NOT_HAPPY_IS_SAD = 0.7;

  private static final double NOT_DARK_IS_HAPPY = 0.3;
  private static final double NOT_DARK_IS_NEUTRAL = 0.4;

  /**
   * Scores a song.
   *
   * @param lexicons by language; lines in another language say nothing here
   */
  static LyricScore of(SegmentedLyrics song, Map<String, IndexedLexicon> lexicons) {
    List<EmotionWord> evidence = new ArrayList<>();
    Map<String, Integer> sung = new HashMap<>();
    List<LyricLine> lines = song.lyrics().lines();
    for (int i = 0; i < lines.size(); i++) {
      int times = sung.merge(lines.get(i).text(), 1, Integer::sum);
      IndexedLexicon lexicon = lexicons.get(lines.get(i).language());
      if (lexicon != null && times <= COUNTED_REPEATS) {
        ClauseScorer.score(lexicon, i, song.words().get(i))
            .forEach(word -> evidence.add(times == 1 ? word : word.times(1.0 / times)));
      }
    }
    return new LyricScore(List.copyOf(evidence), song.wordCount());
  }

  /** The sum of what positive words add, not negative; in plain words of full strength. */
  public double positive() {
    return evidence.stream().mapToDouble(word -> Math.max(0, word.contribution())).sum();
  }

  /** The sum of what negative words take away, not negative. */
  public double negative() {
    return evidence.stream().mapToDouble(word -> Math.max(0, -word.contribution())).sum();
  }

  /** Positive against negative, from -1 (all negative) to 1; 0 without emotion words. */
  public double balance() {
    double all = positive() + negative();
    return all == 0 ? 0 : (positive() - negative()) / all;
  }

  /**
   * How much each emotion is spoken of, in plain words of full strength. A word turned round speaks
   * of another emotion: happy of sad (0.7), a dark one of happy (0.3) and neutral (0.4).
   */
  public Map<Emotion, Double> emotions() {
    Map<Emotion, Double> masses = new EnumMap<>(Emotion.class);
    Emotion.all().forEach(emotion -> masses.put(emotion, 0.0));
    for (EmotionWord word : evidence) {
      word.entry()
          .emotions()
          .forEach((emotion, share) -> add(masses, emotion, share * word.weight(), word));
    }
    return masses;
  }

  private static void add(
      Map<Emotion, Double> masses, Emotion emotion, double mass, EmotionWord word) {
    if (word.force() >= 0) {
      masses.merge(emotion, mass, Double::sum);
    } else if (emotion == Emotion.HAPPY) {
      masses.merge(Emotion.SAD, mass * NOT_HAPPY_IS_SAD, Double::sum);
    } else if (emotion != Emotion.NEUTRAL && emotion != Emotion.SURPRISE) {
      masses.merge(Emotion.HAPPY, mass * NOT_DARK_IS_HAPPY, Double::sum);
      masses.merge(Emotion.NEUTRAL, mass * NOT_DARK_IS_NEUTRAL, Double::sum);
    }
  }
}
