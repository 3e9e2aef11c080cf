package org.humoresque.library.store;

import java.net.URI;
import java.util.Optional;

/**
 * A music server that is a source of the library.
 *
 * @param name no two servers share it
 * @param address where it is
 * @param user who we are there; empty where an API key says it
 * @param secret password or API key, encrypted
 * @param signIn the way of signing in that worked last
 */
public record MusicServer(
    String name, URI address, Optional<String> user, String secret, String signIn) {

  @Override
  public String toString() {
    return name + " at " + address;
  }
}
