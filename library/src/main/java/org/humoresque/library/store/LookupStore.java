package org.humoresque.library.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Track;
import org.humoresque.kernel.TrackId;

/** What a lyrics service was asked and answered. Each method is one transaction. */
public interface LookupStore {

  /**
   * What was answered.
   *
   * @param text the words; empty: the service has no such song
   */
  record Answer(Optional<LyricsText> text) {}

  /** Tracks with artist and title but without words, in the order of their ids. */
  List<Track> wordless();

  /**
   * The answer to a question, if it was asked and is still good.
   *
   * @param now when it must be good
   * @param service names the service in the text's place
   */
  Optional<Answer> answer(String question, Instant now, String service);

  /** Keeps an answer until it expires. */
  void keep(String question, Instant expires, Answer answer);

  /** Gives a track words that are kept; nothing happens if it has words by now, or is gone. */
  void give(TrackId track, LyricsText text);
}
