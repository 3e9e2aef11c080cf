package org.humoresque.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.view.PhotoView;

/** {@code POST /api/face}: reads the faces in a photo, then forgets it. */
final class FaceHandler {

  private final ListeningSession session;
  private final PhotoBody body;

  FaceHandler(ListeningSession session, int maxUploadBytes) {
    this.session = session;
    this.body = new PhotoBody(maxUploadBytes);
  }

  void handle(Context context) throws IOException {
    context.json(PhotoView.of(session.look(body.read(context))));
  }
}
