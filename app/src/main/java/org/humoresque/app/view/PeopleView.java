package org.humoresque.app.view;

import java.util.List;
import org.humoresque.app.session.KnownPerson;

/**
 * Everybody who asked to be known.
 *
 * @param on whether anybody can be recognised
 */
public record PeopleView(boolean on, List<PersonView> people) {

  public static PeopleView of(List<KnownPerson> people) {
    return new PeopleView(
        people.stream().anyMatch(KnownPerson::ready), people.stream().map(PersonView::of).toList());
  }
}
