package org.humoresque.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.humoresque.app.view.Json;

/** Reads what a request says in JSON. */
final class JsonBody {

  private static final int MAX_BYTES = 64 * 1024;

  private JsonBody() {}

  /**
   * @throws BadRequestResponse if the body is not that JSON; the message says where
   */
  static <T> T read(Context context, Class<T> type) throws IOException {
    return read(context, type, MAX_BYTES);
  }

  /**
   * The same where the body may be longer.
   *
   * @param most bytes
   */
  static <T> T read(Context context, Class<T> type, int most) throws IOException {
    String text = text(context, most);
    try {
      T value = Json.MAPPER.readValue(text.isBlank() ? "{}" : text, type);
      if (value == null) {
        throw new BadRequestResponse("the body must be a JSON object, but is null");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse("the body is not as expected: " + e.getOriginalMessage());
    }
  }

  private static String text(Context context, int most) throws IOException {
    try (InputStream body = context.req().getInputStream()) {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new ContentTooLargeResponse("a JSON body may have at most %d bytes".formatted(most));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
