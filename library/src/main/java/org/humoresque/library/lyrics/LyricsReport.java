package org.humoresque.library.lyrics;

import java.util.Map;

/**
 * What became of the songs' words.
 *
 * @param found tracks of the library that have words
 * @param analysed texts that were read now
 * @param problems places whose words cannot be read and why, also those known from earlier runs
 */
public record LyricsReport(long found, long analysed, Map<String, String> problems) {

  /** Nobody looked for words. */
  public static final LyricsReport NONE = new LyricsReport(0, 0, Map.of());
}
