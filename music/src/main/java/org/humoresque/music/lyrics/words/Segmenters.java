package org.humoresque.music.lyrics.words;

import java.util.function.Predicate;

/** The right segmenter for a language. */
public final class Segmenters {

  private final WordSegmenter chinese = new ChineseSegmenter();
  private final WordSegmenter english;
  private final WordSegmenter others = new IcuSegmenter();

  /**
   * @param known tells the English words that a stretched word may stand for
   */
  public Segmenters(Predicate<String> known) {
    this.english = new EnglishSegmenter(known);
  }

  /**
   * The segmenter for a language.
   *
   * @param language ISO 639-1; one that is not known is cut by the general rules
   */
  public WordSegmenter of(String language) {
    return switch (language) {
      case "zh" -> chinese;
      case "en" -> english;
      default -> others;
    };
  }
}
