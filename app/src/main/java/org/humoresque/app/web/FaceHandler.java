package org.humoresque.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.view.PhotoView;

/** {@code POST /api/face}: reads the faces in a photo, then forgets it. */
final class FaceHandler {

  private final ListeningSession session;
  private final PhotoBody body;

  /** One large photo fills all cores and much memory; more at once would only be slower. */
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  FaceHandler(ListeningSession session, int maxUploadBytes) {
    this.session = session;
    this.body = new PhotoBody(maxUploadBytes);
  }

  void handle(Context context) throws IOException {
    byte[] photo = body.read(context);
    turns.acquireUninterruptibly();
    try {
      context.json(PhotoView.of(session.look(photo)));
    } finally {
      turns.release();
    }
  }
}
