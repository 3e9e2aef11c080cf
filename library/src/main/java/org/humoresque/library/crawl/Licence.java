package org.humoresque.library.crawl;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the licences under which a recording may be copied. */
final class Licence {

  private static final Set<String> HOSTS = Set.of("creativecommons.org", "www.creativecommons.org");
  private static final Pattern COPIES =
      Pattern.compile(
          "/(licenses/(by|by-sa|by-nd|by-nc|by-nc-sa|by-nc-nd)|publicdomain/(zero|mark))/\\d.*");

  private Licence() {}

  /** Whether the licence at an address lets people keep copies: Creative Commons and its like. */
  static boolean allowsCopies(String address) {
    try {
      URI uri = new URI(address.strip());
      String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
      return HOSTS.contains(host) && COPIES.matcher(String.valueOf(uri.getPath())).matches();
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }
}
