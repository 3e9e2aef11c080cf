package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.humoresque.app.session.Recognition;
import org.humoresque.app.view.PeopleView;
import org.humoresque.app.view.PersonView;
import org.humoresque.app.view.WhoView;
import org.jspecify.annotations.Nullable;

/** {@code /api/people} and {@code /api/who}: people who asked to be known, and who is there. */
final class PeopleHandler {

  private static final int MOST_ENROLMENT_BYTES = 64 << 20;

  /**
   * Somebody who asks to be known.
   *
   * @param photos picture files; in JSON as Base64
   * @param sure whether all photos show one person, even where they do not look so
   */
  record EnrolmentRequest(
      @Nullable String name, @Nullable List<byte[]> photos, @Nullable Boolean sure) {}

  private final Recognition people;
  private final PhotoBody body;

  /** One enrolment reads many photos; more at once would only be slower. */
  private final Semaphore turns = new Semaphore(1, true);

  PeopleHandler(Recognition people, int maxUploadBytes) {
    this.people = people;
    this.body = new PhotoBody(maxUploadBytes);
  }

  void list(Context context) {
    context.json(PeopleView.of(people.people()));
  }

  void enrol(Context context) throws IOException {
    EnrolmentRequest request = JsonBody.read(context, EnrolmentRequest.class, MOST_ENROLMENT_BYTES);
    String name = request.name();
    List<byte[]> photos = request.photos();
    if (name == null || photos == null || photos.stream().anyMatch(Objects::isNull)) {
      throw new BadRequestResponse(
          "say who, with photos as Base64: {\"name\": \"Anna\", \"photos\": [\"/9j/4AAQ…\", …]}");
    }
    turns.acquireUninterruptibly();
    try {
      context
          .status(HttpStatus.CREATED)
          .json(PersonView.of(people.enrol(name, photos, Boolean.TRUE.equals(request.sure()))));
    } finally {
      turns.release();
    }
  }

  void remove(Context context) {
    String id = context.pathParam("id");
    if (!id.matches("\\d{1,18}") || !people.remove(Long.parseLong(id))) {
      throw new NotFoundResponse("there is no person " + id);
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  void look(Context context) throws IOException {
    byte[] photo = body.read(context);
    turns.acquireUninterruptibly();
    try {
      context.json(WhoView.of(people.look(photo)));
    } finally {
      turns.release();
    }
  }
}
