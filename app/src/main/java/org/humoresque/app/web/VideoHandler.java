package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.humoresque.app.session.VideoJobs;
import org.humoresque.app.view.VideoJobView;

/** {@code /api/videos}: a film is sent, read in the background, asked for, and forgotten. */
final class VideoHandler {

  private static final long MOST_BYTES = 4L << 30;
  private static final int MOST_NAME = 200;

  private final VideoJobs films;

  VideoHandler(VideoJobs films) {
    this.films = films;
  }

  void send(Context context) throws IOException {
    String name = name(context);
    Path film = films.place();
    boolean kept = false;
    try {
      long bytes = keep(context, film);
      if (bytes == 0) {
        throw new BadRequestResponse("send the film as the body of the request");
      }
      if (bytes > MOST_BYTES) {
        throw new ContentTooLargeResponse(
            "a film may have at most %d GB here; ./humoresque video reads larger ones"
                .formatted(MOST_BYTES >> 30));
      }
      kept = true;
    } finally {
      if (!kept) {
        films.discard(film);
      }
    }
    context.status(HttpStatus.ACCEPTED).json(VideoJobView.of(films.start(film, name)));
  }

  void status(Context context) {
    String id = context.pathParam("id");
    context.json(films.find(id).map(VideoJobView::of).orElseThrow(() -> unknown(id)));
  }

  void remove(Context context) {
    String id = context.pathParam("id");
    if (!films.remove(id)) {
      throw unknown(id);
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private static String name(Context context) {
    String given = context.queryParam("name");
    String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").strip();
    return name.isEmpty() ? "film" : name.substring(0, Math.min(MOST_NAME, name.length()));
  }

  private static long keep(Context context, Path film) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long bytes = 0;
    try (InputStream body = context.req().getInputStream();
        OutputStream out = Files.newOutputStream(film)) {
      int read = body.read(buffer);
      while (read >= 0 && bytes <= MOST_BYTES) {
        out.write(buffer, 0, read);
        bytes += read;
        read = body.read(buffer);
      }
    }
    return bytes;
  }

  private static NotFoundResponse unknown(String id) {
    return new NotFoundResponse("there is no film '%s' any more; send it again".formatted(id));
  }
}
