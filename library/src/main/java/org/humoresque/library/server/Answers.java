package org.humoresque.library.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.humoresque.library.server.ServerException.Trouble;

/** Reads a server's answers, and says in words what is wrong with them. */
final class Answers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REDIRECTS = 300;
  private static final int CLIENT_ERRORS = 400;
  private static final int SERVER_ERRORS = 500;
  private static final Set<Integer> REFUSED = Set.of(401, 403, 407);
  private static final int NOT_FOUND = 404;

  private Answers() {}

  /**
   * What stands in {@code subsonic-response}.
   *
   * @param server its address, for messages
   * @throws ServerException if it is an error, or no such answer
   */
  static JsonNode parse(URI server, int status, String location, byte[] body) {
    if (status >= REDIRECTS && status < CLIENT_ERRORS) {
      throw new ServerException(
          Trouble.OTHER,
          "%s redirects to %s; give that address instead".formatted(server, plain(location)));
    }
    JsonNode answer;
    try {
      answer = JSON.readTree(body).path("subsonic-response");
    } catch (JsonProcessingException e) {
      throw noJson(server, status, body, e);
    } catch (java.io.IOException e) {
      throw noJson(server, status, body, e);
    }
    if (answer.isMissingNode()) {
      throw noJson(server, status, body, null);
    }
    if (!answer.path("status").asText().equals("ok")) {
      throw error(server, answer.path("error"));
    }
    return answer;
  }

  private static ServerException noJson(
      URI server, int status, byte[] body, @org.jspecify.annotations.Nullable Exception cause) {
    if (status >= SERVER_ERRORS) {
      return new ServerException(
          Trouble.PASSING, "%s failed: it answered %d".formatted(server, status), cause);
    }
    if (REFUSED.contains(status)) {
      return new ServerException(
          Trouble.SIGN_IN,
          "%s refuses with %d before it looks at the password: something stands in front of it that"
                  .formatted(server, status)
              + " wants a password of its own",
          cause);
    }
    if (status == NOT_FOUND) {
      return new ServerException(
          Trouble.OTHER,
          "there is no Subsonic server at %s (it answered 404); is the address right?"
              .formatted(server),
          cause);
    }
    String start = new String(body, 0, Math.min(200, body.length), StandardCharsets.UTF_8).strip();
    String sent = start.startsWith("<") ? "a page" : "something else";
    return new ServerException(
        Trouble.OTHER,
        "%s did not answer as a Subsonic server does, but sent %s; is the address right?"
            .formatted(server, sent),
        cause);
  }

  private static ServerException error(URI server, JsonNode error) {
    int code = error.path("code").asInt();
    String said = error.path("message").asText("no reason");
    Trouble trouble =
        switch (code) {
          case 40, 41, 42, 43, 44, 10 -> Trouble.SIGN_IN;
          case 70 -> Trouble.NOT_FOUND;
          default -> Trouble.OTHER;
        };
    return new ServerException(trouble, text(server, code, said));
  }

  private static String text(URI server, int code, String said) {
    return switch (code) {
      case 10 -> "%s misses something in our request (%s)".formatted(server, said);
      case 20, 30 -> "%s speaks another version of the protocol (%s)".formatted(server, said);
      case 40 -> "%s does not know this user and password".formatted(server);
      case 41, 42, 43 -> "%s takes no such way of signing in (%s)".formatted(server, said);
      case 44 -> "%s does not know this API key".formatted(server);
      case 50 -> "%s does not let this user do that (%s)".formatted(server, said);
      case 60 -> "the trial period of %s is over".formatted(server);
      case 70 -> "%s does not have what was asked for (%s)".formatted(server, said);
      default -> "%s says: %s".formatted(server, said);
    };
  }

  /** Without what might hold a password. */
  private static String plain(String address) {
    return address.replaceFirst("[?].*$", "").replaceFirst("/rest/[^/]*$", "");
  }
}
