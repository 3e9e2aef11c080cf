package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** Takes a photo from a request body into memory; it never touches the disk. */
final class PhotoBody {

  private final int maxBytes;

  PhotoBody(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * @throws ContentTooLargeResponse as soon as the body is known to be too long
   */
  byte[] read(Context context) throws IOException {
    if (context.req().getContentLengthLong() > maxBytes) {
      throw tooLarge();
    }
    try (InputStream body = context.req().getInputStream()) {
      byte[] photo = body.readNBytes(maxBytes + 1);
      if (photo.length > maxBytes) {
        throw tooLarge();
      }
      if (photo.length == 0) {
        throw new BadRequestResponse("send the photo as the body of the request");
      }
      return photo;
    }
  }

  private ContentTooLargeResponse tooLarge() {
    return new ContentTooLargeResponse("a photo may have at most %d MB".formatted(maxBytes >> 20));
  }
}
