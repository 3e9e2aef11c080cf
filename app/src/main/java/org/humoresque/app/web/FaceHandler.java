package org.humoresque.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.humoresque.app.session.Company;
import org.humoresque.app.session.ListeningSession;
import org.humoresque.app.view.LivePhotoView;
import org.humoresque.app.view.PhotoView;
import org.humoresque.recommend.live.MoodFollower.Options;
import org.humoresque.recommend.live.MoodFollower.State;
import org.humoresque.vision.FollowedPhoto;

/**
 * {@code POST /api/face}: reads the faces in a photo, then forgets it. With {@code live}, a word
 * that the page makes up, the photo is one of many of the same person, whose mood is followed.
 */
final class FaceHandler {

  private static final Options USUAL = Options.DEFAULT;

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
      String viewer = context.queryParam("live");
      if (viewer == null) {
        context.json(PhotoView.of(session.look(photo)));
      } else {
        FollowedPhoto picture = session.watch(viewer, photo);
        State state = session.follow(viewer, options(context), picture, company(context));
        context.json(LivePhotoView.of(picture, state));
      }
    } finally {
      turns.release();
    }
  }

  private static Company company(Context context) {
    String named = context.queryParam("company");
    return named == null ? Company.CENTRE : Company.parse(named);
  }

  /** How quickly to follow: {@code change} on the plane, and {@code lasting} seconds. */
  private static Options options(Context context) {
    return new Options(
        USUAL.halfLife(),
        context.queryParam("change") == null ? USUAL.change() : QueryNumber.real(context, "change"),
        context.queryParam("lasting") == null
            ? USUAL.lasting()
            : Duration.ofMillis(Math.round(1000 * QueryNumber.real(context, "lasting"))),
        USUAL.away());
  }
}
