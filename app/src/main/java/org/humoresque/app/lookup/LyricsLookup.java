package org.humoresque.app.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Track;
import org.humoresque.library.store.LookupStore;
import org.humoresque.library.store.LookupStore.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up the words of tracks that have none. Every answer is kept, also that there is none, so no
 * song is asked for twice before its answer expires; a stopped run goes on where it was.
 */
public final class LyricsLookup {

  static final Duration WORDS_ARE_GOOD_FOR = Duration.ofDays(180);
  static final Duration NO_WORDS_ARE_GOOD_FOR = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(LyricsLookup.class);

  private final LookupStore store;
  private final LrclibClient service;
  private final Clock clock;

  public LyricsLookup(LookupStore store, LrclibClient service, Clock clock) {
    this.store = store;
    this.service = service;
    this.clock = clock;
  }

  /** Who is asked. */
  public String service() {
    return service.name();
  }

  /** Asks for all tracks without words, until the service cannot be asked any more. */
  public LookupReport run(LookupProgress progress) {
    List<Track> tracks = store.wordless();
    long asked = 0;
    long found = 0;
    for (int i = 0; i < tracks.size(); i++) {
      progress.report(i, tracks.size());
      SongQuestion song = SongQuestion.of(tracks.get(i)).orElseThrow();
      Optional<Answer> known = store.answer(song.key(), clock.instant(), service.name());
      try {
        Answer answer = known.orElseGet(() -> ask(song));
        asked += known.isPresent() ? 0 : 1;
        if (answer.text().isPresent()) {
          store.give(tracks.get(i).id(), answer.text().get());
          found++;
        }
      } catch (LyricsServiceException e) {
        LOG.warn("{}", e.getMessage());
        return new LookupReport(asked, found, Optional.of(String.valueOf(e.getMessage())));
      }
    }
    return new LookupReport(asked, found, Optional.empty());
  }

  private Answer ask(SongQuestion song) {
    Answer answer = new Answer(service.find(song));
    Duration good = answer.text().isPresent() ? WORDS_ARE_GOOD_FOR : NO_WORDS_ARE_GOOD_FOR;
    Instant expires = clock.instant().plus(good);
    store.keep(song.key(), expires, answer);
    return answer;
  }
}
