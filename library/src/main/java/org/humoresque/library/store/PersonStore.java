package org.humoresque.library.store;

import java.util.List;
import java.util.Optional;

/**
 * The people who asked to be known. Each method is one transaction.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface PersonStore {

  /** Everybody, in the order they asked. */
  List<SealedPerson> all();

  /** Somebody by their number. */
  Optional<SealedPerson> find(long id);

  /**
   * Keeps somebody new.
   *
   * @return them with their number
   * @throws IllegalArgumentException if somebody is called so already, or the music is somebody's
   */
  SealedPerson add(SealedPerson person);

  /**
   * Forgets somebody's face, and all that is known of their music where the listener is theirs
   * alone.
   *
   * @param music whether to forget the music too
   * @return false if there was nobody of that number
   */
  boolean remove(long id, boolean music);
}
