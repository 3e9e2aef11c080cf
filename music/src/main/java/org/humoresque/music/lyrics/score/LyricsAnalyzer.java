package org.humoresque.music.lyrics.score;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.humoresque.music.lyrics.lexicon.EmotionLexicon;
import org.humoresque.music.lyrics.text.Lyrics;
import org.humoresque.music.lyrics.words.SegmentedLyrics;
import org.humoresque.music.lyrics.words.Segmenters;

/** Cuts lyrics into words and scores them by lexicon. Safe for use by several threads. */
public final class LyricsAnalyzer {

  private final Map<String, IndexedLexicon> lexicons;
  private final Segmenters segmenters;

  /**
   * @param lexicons by language, ISO 639-1
   */
  public LyricsAnalyzer(Map<String, EmotionLexicon> lexicons) {
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
    return new LyricsAnalyzer(
        EmotionLexicon.languages().stream()
            .collect(
                Collectors.toMap(language -> language, language -> EmotionLexicon.load(language))));
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
