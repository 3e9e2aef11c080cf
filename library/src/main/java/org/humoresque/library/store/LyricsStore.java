package org.humoresque.library.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.TrackId;

/**
 * The words of the library's songs and what was read from them. Each method is one transaction.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface LyricsStore {

  /** The words of one track, if any were found. */
  Optional<TrackLyrics> find(TrackId track);

  /** How many tracks have words that could be read. */
  long found();

  /**
   * How many texts of the library's tracks this version of the analyser has not read.
   *
   * @param analyzer its version
   */
  long unreadCount(String analyzer);

  /** Some of those texts, each once, with the place where one track has it from. */
  List<LyricsText> unread(String analyzer, int limit);

  /**
   * Keeps what an analyser said, in place of what was known of the same texts.
   *
   * @param analyzer its version
   * @param moods by {@link LyricsText#hash()}
   */
  void save(String analyzer, Map<String, LyricsMood> moods);

  /** The places whose words cannot be read and why, in the order of the places. */
  Map<String, String> problems();
}
