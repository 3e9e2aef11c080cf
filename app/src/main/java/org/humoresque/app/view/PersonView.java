package org.humoresque.app.view;

import org.humoresque.app.session.KnownPerson;

/**
 * Somebody who asked to be known.
 *
 * @param pictures how many embeddings are kept of them
 * @param created when they asked
 * @param state {@code ready}, {@code other_key}, {@code damaged} or {@code other_model}
 * @param note what to do about it; empty where they can be recognised
 */
public record PersonView(
    long id, String name, int pictures, String created, String state, String note) {

  public static PersonView of(KnownPerson known) {
    return new PersonView(
        known.person().id(),
        known.person().name(),
        known.person().pictures(),
        known.person().created().toString(),
        known.state(),
        known.note());
  }
}
