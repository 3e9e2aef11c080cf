package org.humoresque.library.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of the web as pages write them. */
final class Addresses {

  private static final int MOST_LETTERS = 2000;
  private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

  /** What cannot hold information on songs that we read. */
  private static final Pattern NO_PAGE =
      Pattern.compile(
          "(?i).*\\.(mp3|flac|ogg|oga|opus|m4a|mp4|m4v|webm|wav|aac|wma|zip|gz|tgz|rar|7z|jpe?g|png"
              + "|gif|webp|svg|ico|pdf|css|js|woff2?|ttf|exe|dmg|iso|torrent)");

  private static final Set<String> ARCHIVE = Set.of("archive.org", "www.archive.org");

  private Addresses() {}

  /** An address of http or https, absolute and in its normal form, without a fragment. */
  static Optional<URI> resolve(URI page, String text) {
    String link = text.strip();
    if (link.isEmpty() || link.length() > MOST_LETTERS) {
      return Optional.empty();
    }
    try {
      return normal(page.resolve(new URI(link.replace(" ", "%20"))).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return normal(link);
    }
  }

  private static Optional<URI> normal(String absolute) {
    String normal = NORMALIZER.filter(absolute);
    if (normal == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(normal);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether its name does not promise a picture, a recording or the like. */
  static boolean mayBePage(URI uri) {
    return !NO_PAGE.matcher(String.valueOf(uri.getPath())).matches();
  }

  /** The host, without {@code www.}: pages of both are pages of one site. */
  static String site(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  /** Where the Internet Archive tells in JSON what a page of its shows; else the address itself. */
  static URI withData(URI uri) {
    String path = String.valueOf(uri.getPath());
    boolean isItem = path.matches("/details/[^/]+/?") && ARCHIVE.contains(uri.getHost());
    return isItem ? uri.resolve(path.replaceFirst("^/details/", "/metadata/")) : uri;
  }
}
