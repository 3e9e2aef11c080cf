package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;

/** Takes a photo from a request body into memory; it never touches the disk. */
final class PhotoBody {

  private static final long PASSED_OVER_BYTES = 64 << 20;
  private static final int BUFFER_BYTES = 64 * 1024;

  private final int maxBytes;

  PhotoBody(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * @throws ContentTooLargeResponse as soon as the body is known to be too long
   */
  byte[] read(Context context) throws IOException {
    try (InputStream body = context.req().getInputStream()) {
      if (context.req().getContentLengthLong() > maxBytes) {
        throw tooLarge(context, body);
      }
      byte[] photo = body.readNBytes(maxBytes + 1);
      if (photo.length > maxBytes) {
        throw tooLarge(context, body);
      }
      if (photo.length == 0) {
        throw new BadRequestResponse("send the photo as the body of the request");
      }
      return photo;
    }
  }

  /**
   * Many clients listen only once they have sent all; so we let some more pass, unread. Those that
   * send far too much are cut off.
   */
  private ContentTooLargeResponse tooLarge(Context context, InputStream body) throws IOException {
    boolean clientWaits = context.header(Header.EXPECT) != null;
    if (!clientWaits) {
      skip(body, PASSED_OVER_BYTES);
    }
    return new ContentTooLargeResponse("a photo may have at most %d MB".formatted(maxBytes >> 20));
  }

  private static void skip(InputStream body, long count) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long left = count;
    int read = 0;
    while (left > 0 && read >= 0) {
      read = body.read(buffer);
      left -= read;
    }
  }
}
