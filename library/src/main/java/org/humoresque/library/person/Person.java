package org.humoresque.library.person;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who asked to be known.
 *
 * @param id their number
 * @param name what they are called
 * @param listener whose music it is
 * @param model version of what made the embeddings
 * @param created when they asked
 * @param pictures how many embeddings are kept
 * @param embeddings the embeddings; empty where they cannot be opened
 * @param state whether they can
 */
public record Person(
    long id,
    String name,
    String listener,
    String model,
    Instant created,
    int pictures,
    List<byte[]> embeddings,
    State state) {

  /** Whether the embeddings can be used. */
  public enum State {
    /** They can. */
    READY,
    /** The key file is gone, or it holds another key. */
    OTHER_KEY,
    /** The key is right, but what it sealed has been changed. */
    DAMAGED
  }

  public Person {
    embeddings = List.copyOf(embeddings);
  }
}
