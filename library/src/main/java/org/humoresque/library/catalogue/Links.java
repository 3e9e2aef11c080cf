package org.humoresque.library.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.humoresque.library.match.SongKey;

/**
 * Where a song without a file opens: at the row's own link, at the service whose id the row gives,
 * else at a YouTube search for artist and title, as in paper A2.
 */
final class Links {

  private static final Pattern SPOTIFY_ID = Pattern.compile("[0-9A-Za-z]{22}");
  private static final Pattern JAMENDO_ID = Pattern.compile("track_(\\d{7,})");

  /** Last.fm's page of a song: catalogues filled by its search hold pages of other songs. */
  private static final Pattern LASTFM = Pattern.compile(".*last\\.fm/music/([^/]+)/_/([^/?#]+).*");

  private Links() {}

  static URI of(String title, Optional<String> artist, Optional<String> url, Optional<String> id) {
    return url.filter(text -> !isOfAnotherSong(text, title, artist))
        .flatMap(Links::web)
        .or(() -> id.flatMap(Links::ofService))
        .orElseGet(() -> search(title, artist));
  }

  static URI search(String title, Optional<String> artist) {
    String words = artist.map(name -> name + " ").orElse("") + title;
    return URI.create(
        "https://www.youtube.com/results?search_query="
            + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }

  private static Optional<URI> web(String text) {
    try {
      URI link = new URI(text.replace(" ", "%20"));
      boolean isWeb = "https".equals(link.getScheme()) || "http".equals(link.getScheme());
      return isWeb && link.getHost() != null ? Optional.of(link) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> ofService(String id) {
    Matcher jamendo = JAMENDO_ID.matcher(id);
    if (jamendo.matches()) {
      return Optional.of(
          URI.create("https://www.jamendo.com/track/" + Long.parseLong(jamendo.group(1))));
    }
    return SPOTIFY_ID.matcher(id).matches()
        ? Optional.of(URI.create("https://open.spotify.com/track/" + id))
        : Optional.empty();
  }

  private static boolean isOfAnotherSong(String url, String title, Optional<String> artist) {
    Matcher page = LASTFM.matcher(url);
    if (!page.matches()) {
      return false;
    }
    Optional<SongKey> there = SongKey.of(decoded(page.group(1)), decoded(page.group(2)));
    Optional<SongKey> here = SongKey.of(artist, Optional.of(title));
    return !there.equals(here);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.of(text);
    }
  }
}
