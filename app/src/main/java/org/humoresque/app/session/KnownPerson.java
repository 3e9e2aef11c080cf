package org.humoresque.app.session;

import org.humoresque.library.person.Person;

/**
 * Somebody who asked to be known.
 *
 * @param person as they are kept
 * @param state {@code ready}, or why they cannot be recognised: {@code other_key}, {@code damaged},
 *     {@code other_model}
 * @param note what to do about it; empty where nothing is
 */
public record KnownPerson(Person person, String state, String note) {

  public boolean ready() {
    return note.isEmpty();
  }
}
