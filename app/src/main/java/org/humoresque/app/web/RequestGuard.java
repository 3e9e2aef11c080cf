package org.humoresque.app.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns away what another web site may have sent in the person's name.
 *
 * <p>The Host header must be a name of this server: a foreign site that has its own name resolve to
 * this machine (DNS rebinding) is refused. A request that changes something must come from our own
 * page, if it comes from a page, and must carry a media type that no plain HTML form can send.
 */
final class RequestGuard implements Handler {

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> ALL_INTERFACES = Set.of("0.0.0.0", "::", "[::]");

  private final String listeningHost;

  /**
   * @param listeningHost the address the server listens on
   */
  RequestGuard(String listeningHost) {
    this.listeningHost = listeningHost.toLowerCase(Locale.ROOT);
  }

  @Override
  public void handle(Context context) {
    String host = Optional.ofNullable(context.header(Header.HOST)).orElse("");
    if (!isOurs(withoutPort(host))) {
      throw new ForbiddenResponse("this server does not go by the name '%s'".formatted(host));
    }
    if (changesSomething(context.method())) {
      requireOwnOrigin(context, host);
      requireMediaType(context);
    }
  }

  private boolean isOurs(String name) {
    return LOCAL.contains(name)
        || name.equals(listeningHost)
        || name.equals("[" + listeningHost + "]")
        // An address, unlike a name, cannot be made to point elsewhere.
        || (ALL_INTERFACES.contains(listeningHost) && isAddress(name));
  }

  private static boolean isAddress(String name) {
    return name.matches("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
  }

  private static String withoutPort(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
  }

  private static boolean changesSomething(HandlerType method) {
    return method != HandlerType.GET && method != HandlerType.HEAD && method != HandlerType.OPTIONS;
  }

  private static void requireOwnOrigin(Context context, String host) {
    String origin = context.header(Header.ORIGIN);
    if (origin != null
        && !origin.equalsIgnoreCase("http://" + host)
        && !origin.equalsIgnoreCase("https://" + host)) {
      throw new ForbiddenResponse("requests from '%s' are not taken".formatted(origin));
    }
  }

  private static void requireMediaType(Context context) {
    if (context.method() == HandlerType.DELETE) {
      return; // no form can send it, and it has no body
    }
    String type =
        Optional.ofNullable(context.contentType()).orElse("").toLowerCase(Locale.ROOT).strip();
    if (!type.startsWith("application/json")
        && !type.startsWith("application/octet-stream")
        && !type.startsWith("image/")) {
      throw new UnsupportedMediaTypeResponse(
          "the Content-Type must be application/json, application/octet-stream or image/…, but is '%s'"
              .formatted(type));
    }
  }
}
