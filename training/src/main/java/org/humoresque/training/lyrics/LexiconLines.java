package org.humoresque.training.lyrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.Emotion;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.humoresque.music.lyrics.score.LyricScore;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.humoresque.music.lyrics.text.LyricLine;
import org.humoresque.music.lyrics.text.LyricsReader;

/**
 * Examples for emotions that no data set has: lines of songs where the lexicon alone is sure. A
 * line whose emotion words speak almost only of one emotion has that label; a line without any
 * emotion word is neutral.
 */
public final class LexiconLines {

  /** At most so many lines of each emotion. */
  public static final int MOST_LINES = 300;

  private static final int FEWEST_WORDS = 5;
  private static final double LEAST_SHARE = 0.6;
  private static final double LEAST_MASS = 0.4;

  private LexiconLines() {}

  /**
   * Collects lines for the leaves of a tree that the given songs do not have.
   *
   * @param data whose songs give the lines
   * @param songs the labelled songs at hand
   */
  public static List<Song> of(
      LyricsData data, LabelTree tree, List<Song> songs, LyricsAnalyzer analyzer) {
    Set<String> missing = new HashSet<>(tree.leaves());
    songs.stream()
        .filter(song -> song.analysis().song().lyrics().lines().size() <= 3)
        .forEach(song -> missing.remove(song.label()));
    Map<String, Integer> counts = new HashMap<>();
    List<Song> lines = new ArrayList<>();
    for (String line : distinctLines(data)) {
      AnalyzedLyrics analysis = analyzer.analyze(LyricsReader.parse(line));
      label(analysis)
          .flatMap(emotion -> tree.find(emotion.label()))
          .filter(missing::contains)
          .filter(label -> counts.merge(label, 1, Integer::sum) <= MOST_LINES)
          .ifPresent(label -> lines.add(new Song(analysis, label, "lexicon")));
    }
    return lines;
  }

  /** In an order that mixes the songs but is always the same. */
  private static List<String> distinctLines(LyricsData data) {
    return data.songs().stream()
        .flatMap(song -> song.lyrics().lines().stream())
        .map(LyricLine::text)
        .distinct()
        .sorted(Comparator.comparingInt(String::hashCode).thenComparing(line -> line))
        .toList();
  }

  private static Optional<Emotion> label(AnalyzedLyrics line) {
    if (line.song().wordCount() < FEWEST_WORDS) {
      return Optional.empty();
    }
    LyricScore score = line.score();
    if (score.evidence().isEmpty()) {
      return Optional.of(Emotion.NEUTRAL);
    }
    Map<Emotion, Double> masses = score.emotions();
    double all = masses.values().stream().mapToDouble(Double::doubleValue).sum();
    return masses.entrySet().stream()
        .filter(mass -> mass.getValue() >= LEAST_MASS && mass.getValue() >= LEAST_SHARE * all)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
