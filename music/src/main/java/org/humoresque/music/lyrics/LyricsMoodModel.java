package org.humoresque.music.lyrics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.music.lyrics.LyricsReading.Outcome;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.humoresque.music.lyrics.score.EmotionWord;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.humoresque.music.lyrics.text.LyricLine;
import org.humoresque.music.lyrics.text.Lyrics;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mood of a song's words: English by the models for the quadrants and for the seven
 * emotions, Chinese by positive against negative and then by lexicon. A song in both languages is
 * read by the one it has more of. Safe for use by several threads.
 */
public final class LyricsMoodModel {

  /** With fewer words there is no mood. */
  public static final int FEWEST_WORDS = 5;

  private static final int MOST_EVIDENCE = 10;
  private static final double LEAST_SHARE = 0.2;

  private final LyricsAnalyzer analyzer;
  private final Map<String, MoodReader> readers;
  private volatile @Nullable String version;

  private LyricsMoodModel(LyricsAnalyzer analyzer, Map<String, MoodReader> readers) {
    this.analyzer = analyzer;
    this.readers = readers;
  }

  /** The models and lexicons that come with the program. Loaded when they are first needed. */
  public static LyricsMoodModel open() {
    return open(LyricsAnalyzer.withOwnLexicons());
  }

  /** The models that come with the program with other lexicons. */
  public static LyricsMoodModel open(LyricsAnalyzer analyzer) {
    return new LyricsMoodModel(
        analyzer, Map.of("en", new EnglishMoodReader(), "zh", new ChineseMoodReader()));
  }

  /**
   * Names models and lexicons, so that stored results of others are known as such: with any change
   * in one of them it changes.
   */
  public String version() {
    String known = version;
    if (known == null) {
      known = ModelVersion.of(analyzer.lexicons());
      version = known;
    }
    return known;
  }

  /** Reads one song. */
  public LyricsReading read(Lyrics lyrics) {
    AnalyzedLyrics song = analyzer.analyze(lyrics);
    Optional<String> language = language(lyrics);
    Outcome outcome;
    if (lyrics.instrumental()) {
      outcome = Outcome.INSTRUMENTAL;
    } else if (song.song().wordCount() < FEWEST_WORDS) {
      outcome = Outcome.TOO_FEW_WORDS;
    } else if (language.isEmpty()) {
      outcome = Outcome.UNKNOWN_LANGUAGE;
    } else {
      outcome = Outcome.READ;
    }
    Optional<LyricMood> mood =
        outcome == Outcome.READ
            ? language.map(readers::get).map(reader -> reader.read(song, evidence(song)))
            : Optional.empty();
    return new LyricsReading(lyrics, song.score(), mood, outcome);
  }

  /** The most used language that has a model and at least a fifth of the song. */
  private Optional<String> language(Lyrics lyrics) {
    return lyrics.languages().entrySet().stream()
        .filter(share -> share.getValue() >= LEAST_SHARE && readers.containsKey(share.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The strongest emotion words; the same word in the same line only once. */
  private static List<EmotionWord> evidence(AnalyzedLyrics song) {
    List<LyricLine> lines = song.song().lyrics().lines();
    Set<Map.Entry<String, String>> seen = new HashSet<>();
    return song.score().evidence().stream()
        .sorted(Comparator.comparingDouble(EmotionWord::weight).reversed())
        .filter(word -> seen.add(Map.entry(word.text(), lines.get(word.line()).text())))
        .limit(MOST_EVIDENCE)
        .toList();
  }
}
