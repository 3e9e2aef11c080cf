package org.humoresque.music.lyrics.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.humoresque.music.lyrics.lexicon.EmotionLexicon;
import org.humoresque.music.lyrics.text.Lyrics;
import org.humoresque.music.lyrics.words.SegmentedLyrics;
import org.humoresque.music.lyrics.words.Segmenters;

/** Cuts lyrics into words and scores them by lexicon. Safe for use by several threads. */
public final class LyricsAnalyzer {

  private final Map<String, EmotionLexicon> words;
  private final Map<String, IndexedLexicon> lexicons;
  private final Segmenters segmenters;

  /**
   * @param lexicons by language, ISO 639-1
   */
  public LyricsAnalyzer(Map<String, EmotionLexicon> lexicons) {
    this.words = Map.copyOf(lexicons);
    this.lexicons =
        lexicons.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> IndexedLexicon.of(entry.getValue())));
    Optional<EmotionLexicon> english = Optional.ofNullable(lexicons.get("en"));
    this.segmenters =
        new Segmenters(word -> english.flatMap(lexicon -> lexicon.find(word)).isPresent());
  }

  /** One with the lexicons that come with the program. */
  public static LyricsAnalyzer withOwnLexicons() {
    return withOwnLexiconsAnd(List.of());
  }

  /**
   * One with the lexicons that come with the program and others put over them, the last on top.
   *
   * @throws IllegalArgumentException if one is in a language that we have none in
   */
  public static LyricsAnalyzer withOwnLexiconsAnd(List<EmotionLexicon> others) {
    Map<String, EmotionLexicon> lexicons = new HashMap<>();
    EmotionLexicon.languages().forEach(it -> lexicons.put(it, EmotionLexicon.load(it)));
    for (EmotionLexicon other : others) {
      EmotionLexicon own = lexicons.get(other.language());
      if (own == null) {
        throw new IllegalArgumentException(
            "there is no lexicon in '%s' to add to; allowed: %s"
                .formatted(other.language(), new TreeSet<>(lexicons.keySet())));
      }
      lexicons.put(other.language(), own.plus(other));
    }
    return new LyricsAnalyzer(lexicons);
  }

  /** The lexicons by language. */
  public Map<String, EmotionLexicon> lexicons() {
    return words;
  }

  /** Analyses one song. */
  public AnalyzedLyrics analyze(Lyrics lyrics) {
    SegmentedLyrics song = SegmentedLyrics.of(lyrics, segmenters);
    LyricScore score = LyricScore.of(song, lexicons);
    return new AnalyzedLyrics(song, score, LyricFeatures.of(song, score));
  }

  /** Whether there are emotion words for a language. */
  public boolean speaks(String language) {
    return lexicons.containsKey(language);
  }
}
