package org.humoresque.library.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.TrackId;

/**
 * What is known of one listener. It belongs to the recordings: it survives moving, renaming,
 * retagging and returning files, and copies of the same recording share it. Songs that the library
 * does not have now are passed over. Each method is one transaction.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface ListenerStore {

  /** Whose music it is as long as nobody is told from others. */
  String EVERYBODY = "me";

  /** Whose music it is when somebody listens who is not known. */
  String GUEST = "guest";

  /** The songs that stand for emotions, each list in the listener's order, without empty lists. */
  Map<Emotion, List<TrackId>> typical();

  /**
   * Keeps which songs stand for an emotion, in place of those before; a song named twice counts
   * once.
   *
   * @throws IllegalArgumentException if there is no such song
   */
  void setTypical(Emotion emotion, List<TrackId> songs);

  /**
   * Keeps an event.
   *
   * @throws IllegalArgumentException if there is no such song
   */
  KeptEvent add(SongEvent event);

  /** Takes an event back; false if there is none of that name. */
  boolean remove(long id);

  /** The latest events of some kinds, the newest first. */
  List<KeptEvent> events(Set<SongEvent.Kind> kinds, int limit, int offset);

  /** How many events of some kinds there are. */
  long countEvents(Set<SongEvent.Kind> kinds);

  /** Every song, copies included, of which there is an event of that kind. */
  Set<TrackId> songs(SongEvent.Kind kind);

  /** When each song, copies included, was played or finished last. */
  Map<TrackId, Instant> lastPlayed();

  /** All there is, to be taken away. */
  Dossier everything();

  /** Forgets all there is, what was said of songs included. */
  void forget();
}
