package org.humoresque.library.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.humoresque.kernel.TrackId;

/**
 * What was heard in the library's recordings. Each method is one transaction.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface SoundStore {

  /**
   * A recording that is to be heard.
   *
   * @param track one of the tracks that are it
   * @param content what is in the file
   * @param file where it lies
   */
  record Recording(TrackId track, ContentId content, Path file) {}

  /** What was heard in one track, if it was heard. */
  Optional<SoundReading> find(TrackId track);

  /** How many recordings of the library any version of the analyser has heard. */
  long heard();

  /**
   * How many recordings of the library this version of the analyser has not heard.
   *
   * @param analyzer its version
   */
  long unheardCount(String analyzer);

  /**
   * Tracks with such recordings in the order of their ids; copies of one file are there several
   * times.
   *
   * @param after only ids above this number
   */
  List<Recording> unheard(String analyzer, long after, int limit);

  /** Whether this version of the analyser has not heard a recording. */
  boolean isUnheard(String analyzer, ContentId content);

  /** Keeps what an analyser heard, in place of what was known of the same recording. */
  void save(String analyzer, ContentId content, SoundReading reading);

  /** The files that could not be heard and why, in the order of their paths. */
  Map<String, String> problems();

  /**
   * What songs are compared by.
   *
   * @param tempo in beats a minute; empty without a beat
   * @param key such as {@code F# minor}; empty for silence
   * @param loudness in LUFS
   * @param embedding a direction of length 1; empty without a mood
   */
  record Summary(
      OptionalDouble tempo,
      Optional<String> key,
      OptionalDouble loudness,
      Optional<float[]> embedding) {}

  /** What was heard in every track that was heard. */
  Map<TrackId, Summary> summaries();
}
