package org.humoresque.app.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.humoresque.app.session.Recognition;
import org.humoresque.library.Library;
import org.humoresque.library.store.ListenerStore;

/**
 * Whose music a request is about: the person's whose number, or {@code guest}, stands in the header
 * {@value #HEADER} or, for links, in the parameter {@value #PARAMETER}; without it, everybody's.
 */
final class Listeners {

  private static final String HEADER = "Humoresque-Person";
  private static final String PARAMETER = "person";

  private final Library library;
  private final Recognition people;

  Listeners(Library library, Recognition people) {
    this.library = library;
    this.people = people;
  }

  /**
   * @throws NotFoundResponse if there is nobody of that number
   */
  ListenerStore of(Context context) {
    String named =
        Optional.ofNullable(context.header(HEADER)).orElse(context.queryParam(PARAMETER));
    if (named == null) {
      return library.listener();
    }
    if (named.equals(ListenerStore.GUEST)) {
      return library.listener(ListenerStore.GUEST);
    }
    return Optional.of(named)
        .filter(it -> it.matches("\\d{1,18}"))
        .flatMap(it -> people.listener(Long.parseLong(it)))
        .map(library::listener)
        .orElseThrow(() -> new NotFoundResponse("there is no person " + named));
  }
}
