package org.humoresque.library.server;

import java.util.Optional;

/**
 * How a server knows us.
 *
 * @param user empty where an API key says who we are
 * @param secret the password or the API key
 */
public record Credentials(Optional<String> user, String secret) {

  public Credentials {
    if (secret.isEmpty() || user.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException(
          "a server needs a user and a password, or an API key; none of them may be empty");
    }
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return user.orElse("API key") + " (secret)";
  }
}
