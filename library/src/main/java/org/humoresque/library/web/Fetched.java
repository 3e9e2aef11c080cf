package org.humoresque.library.web;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param uri what was asked for
 * @param status of HTTP
 * @param contentType as the server says, in lower case; empty if it does not
 * @param body unpacked; empty for a redirect
 * @param redirect where it sends us
 * @param retryAfter how long it asks us to stay away
 */
public record Fetched(
    URI uri,
    int status,
    String contentType,
    byte[] body,
    Optional<URI> redirect,
    Optional<Duration> retryAfter) {

  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int SERVER_ERROR = 500;

  public Fetched {
    contentType = contentType.toLowerCase(Locale.ROOT);
  }

  public boolean isOk() {
    return status == OK;
  }

  /** Whether the server asks us to come back later. */
  public boolean isBusy() {
    return status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
  }

  public boolean isServerError() {
    return status >= SERVER_ERROR;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fetched fetched && uri.equals(fetched.uri) && status == fetched.status;
  }

  @Override
  public int hashCode() {
    return uri.hashCode() + status;
  }

  @Override
  public String toString() {
    return uri + " " + status + " " + contentType;
  }
}
