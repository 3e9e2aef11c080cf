package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** Files that the page sent, each in a temporary folder of its own until it is imported. */
final class Uploads {

  private static final long MOST_BYTES = 1L << 30;

  private final Path folder;

  private Uploads(Path folder) {
    this.folder = folder;
  }

  static Uploads temporary() {
    return new Uploads(Path.of(System.getProperty("java.io.tmpdir"), "humoresque-uploads"));
  }

  /** Keeps the body of a request under the name its query gives, and returns its id. */
  String keep(Context context) throws IOException {
    String given = context.queryParam("name");
    String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").strip();
    if (name.isEmpty() || name.startsWith(".") || name.indexOf('\0') >= 0 || name.length() > 200) {
      throw new BadRequestResponse("say the file's name: /api/imports?name=songs.xlsx");
    }
    String id = UUID.randomUUID().toString();
    Path file = Files.createDirectories(folder.resolve(id)).resolve(name);
    try (InputStream body = context.req().getInputStream();
        OutputStream out = Files.newOutputStream(file)) {
      if (copied(body, out) > MOST_BYTES) {
        throw new ContentTooLargeResponse(
            "a file may have at most %d MB; import larger ones with ./humoresque import"
                .formatted(MOST_BYTES >> 20));
      }
    } catch (ContentTooLargeResponse e) {
      discard(id);
      throw e;
    }
    return id;
  }

  /** The file of that id. */
  Path find(String id) {
    try {
      Path own = folder.resolve(UUID.fromString(id).toString());
      try (Stream<Path> files = Files.list(own)) {
        return files.findFirst().orElseThrow(() -> unknown(id));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unknown(id);
    }
  }

  void discard(String id) {
    Path file = find(id);
    try (Stream<Path> files = Files.walk(file.resolveSibling("."))) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path.normalize());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static long copied(InputStream body, OutputStream out) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long bytes = 0;
    int read = body.read(buffer);
    while (read >= 0 && bytes <= MOST_BYTES) {
      out.write(buffer, 0, read);
      bytes += read;
      read = body.read(buffer);
    }
    return bytes;
  }

  private static NotFoundResponse unknown(String id) {
    return new NotFoundResponse("there is no upload '%s'; send the file again".formatted(id));
  }
}
