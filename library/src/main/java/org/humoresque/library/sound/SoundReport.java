package org.humoresque.library.sound;

import java.util.Map;

/**
 * What became of the recordings.
 *
 * @param heard recordings of the library that were heard, now or before
 * @param analysed those that were heard now
 * @param problems files that cannot be heard and why, also those known from earlier runs
 */
public record SoundReport(long heard, long analysed, Map<String, String> problems) {

  /** Nobody listened. */
  public static final SoundReport NONE = new SoundReport(0, 0, Map.of());
}
