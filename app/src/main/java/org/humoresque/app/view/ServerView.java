package org.humoresque.app.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.humoresque.library.store.MusicServer;
import org.jspecify.annotations.Nullable;

/**
 * A music server; its password is never shown.
 *
 * @param user null where an API key signs in
 * @param songs how many of it the library knows
 */
public record ServerView(String name, String address, @Nullable String user, long songs) {

  public static ServerView of(MusicServer server, long songs) {
    return new ServerView(
        server.name(), server.address().toString(), server.user().orElse(null), songs);
  }

  /** What a server is called if nobody says: its host. */
  public static String name(String address) {
    try {
      URI uri = new URI(address.contains("://") ? address : "http://" + address);
      return Optional.ofNullable(uri.getHost()).orElse(address);
    } catch (URISyntaxException e) {
      return address;
    }
  }
}
