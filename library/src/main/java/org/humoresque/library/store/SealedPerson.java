package org.humoresque.library.store;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who asked to be known, as they are kept.
 *
 * @param id in the store; 0 before they are kept
 * @param name what they are called; nobody else is called so
 * @param listener whose music it is; see {@link ListenerStore}
 * @param model version of what made the embeddings
 * @param keyName which key sealed them
 * @param created when they asked
 * @param sealed the embeddings, encrypted
 */
public record SealedPerson(
    long id,
    String name,
    String listener,
    String model,
    String keyName,
    Instant created,
    List<String> sealed) {

  public SealedPerson {
    sealed = List.copyOf(sealed);
  }

  /** The same with the number the store gave them. */
  public SealedPerson withId(long newId) {
    return new SealedPerson(newId, name, listener, model, keyName, created, sealed);
  }
}
