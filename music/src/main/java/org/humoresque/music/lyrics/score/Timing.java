package org.humoresque.music.lyrics.score;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.humoresque.music.lyrics.text.LyricLine;
import org.humoresque.music.lyrics.words.SegmentedLyrics;
import org.humoresque.music.lyrics.words.Word;

/**
 * How fast and how densely a song is sung, from its time stamps: the words' share in arousal.
 *
 * @param medianRate words per second of the median line
 * @param highRate words per second of the ninetieth percentile of lines
 * @param overallRate words per second from the start of the track to the last stamp
 * @param medianSeconds length of the median line
 * @param longestSeconds length of the longest line, or of a break behind one
 * @param firstSeconds when the first line is sung
 * @param lastSeconds when the last line is sung
 */
record Timing(
    double medianRate,
    double highRate,
    double overallRate,
    double medianSeconds,
    double longestSeconds,
    double firstSeconds,
    double lastSeconds) {

  private static final int FEWEST_LINES = 4;
  private static final double SHORTEST_SECONDS = 0.3;

  /** All NaN: nothing is known. */
  static final Timing UNKNOWN =
      new Timing(
          Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** Measures a song; {@link #UNKNOWN} where fewer than four lines have stamps. */
  static Timing of(SegmentedLyrics song) {
    List<double[]> stamped = stamped(song);
    if (stamped.size() < FEWEST_LINES) {
      return UNKNOWN;
    }
    List<Double> rates = new ArrayList<>();
    List<Double> lengths = new ArrayList<>();
    double words = 0;
    for (int i = 0; i < stamped.size(); i++) {
      words += stamped.get(i)[1];
      if (i + 1 < stamped.size()) {
        double seconds = stamped.get(i + 1)[0] - stamped.get(i)[0];
        lengths.add(seconds);
        if (seconds > SHORTEST_SECONDS) {
          rates.add(stamped.get(i)[1] / seconds);
        }
      }
    }
    double last = stamped.get(stamped.size() - 1)[0];
    return new Timing(
        percentile(rates, 0.5),
        percentile(rates, 0.9),
        words / Math.max(10, last),
        percentile(lengths, 0.5),
        percentile(lengths, 1),
        stamped.get(0)[0],
        last);
  }

  /** Start in seconds and number of words of every line that has a stamp. */
  private static List<double[]> stamped(SegmentedLyrics song) {
    List<double[]> stamped = new ArrayList<>();
    List<LyricLine> lines = song.lyrics().lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).start().isPresent()) {
        Duration start = lines.get(i).start().get();
        long words = song.words().get(i).stream().filter(word -> !isSign(word)).count();
        stamped.add(new double[] {start.toMillis() / 1000.0, words});
      }
    }
    return stamped;
  }

  private static boolean isSign(Word word) {
    return word.isPunctuation();
  }

  private static double percentile(List<Double> numbers, double share) {
    double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return Arrays.stream(sorted)
        .skip((long) Math.min(sorted.length - 1, Math.floor(share * sorted.length)))
        .findFirst()
        .orElse(Double.NaN);
  }
}
