package org.humoresque.library.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fetches pages as their sites like it: {@code robots.txt} is read first and kept, each host rests
 * between requests, and a host that asks us to stay away is left alone that long.
 */
public final class PoliteClient {

  private static final int ROBOTS_BYTES = 512 * 1024;
  private static final int MOST_REDIRECTS = 5;
  private static final int SERVER_ERROR = 500;
  private static final Duration BUSY_PAUSE = Duration.ofSeconds(60);

  private final WebClient client;
  private final Politeness politeness;
  private final Duration delay;
  private final Map<String, Robots> robots = new HashMap<>();

  /**
   * @param delay the least time between two requests to a host
   */
  public PoliteClient(WebClient client, Waiting waiting, Duration delay) {
    this.client = client;
    this.politeness = new Politeness(waiting);
    this.delay = delay;
  }

  /**
   * Fetches a page, in its host's turn; redirects come back as such.
   *
   * @param limit most bytes
   * @throws FetchException if it cannot be had, or {@code robots.txt} forbids it
   */
  public Fetched get(URI page, long limit) throws FetchException, InterruptedException {
    WebClient.requireWeb(page);
    Robots rules = robots(page);
    if (!rules.allow(page)) {
      throw new FetchException(FetchException.Kind.FORBIDDEN, "the site's robots.txt forbids it");
    }
    return ask(page, limit, rules.delay().filter(it -> it.compareTo(delay) > 0).orElse(delay));
  }

  /** Fetches a file, following redirects, each of which is checked like a page of its own. */
  public Fetched follow(URI file, long limit) throws FetchException, InterruptedException {
    URI next = file;
    for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
      Fetched answer = get(next, limit);
      if (answer.redirect().isEmpty()) {
        return answer;
      }
      next = answer.redirect().get();
    }
    throw new FetchException(
        FetchException.Kind.FINAL, "it redirects more than %d times".formatted(MOST_REDIRECTS));
  }

  /** Where the host says its sitemaps are. */
  public List<String> sitemaps(URI page) throws FetchException, InterruptedException {
    return robots(page).sitemaps();
  }

  /** How long the host of a page must still be left alone. */
  public Duration wait(URI page) {
    return politeness.wait(host(page));
  }

  /** What a packed file holds. */
  public static byte[] unpacked(byte[] bytes, long limit) throws IOException {
    return Body.unpacked(bytes, limit);
  }

  private Robots robots(URI page) throws FetchException, InterruptedException {
    String origin = page.getScheme() + "://" + page.getRawAuthority();
    Robots known = robots.get(origin);
    if (known == null) {
      known = fetchRobots(URI.create(origin + "/robots.txt"));
      robots.put(origin, known);
    }
    return known;
  }

  private Robots fetchRobots(URI file) throws FetchException, InterruptedException {
    URI next = file;
    try {
      for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
        Fetched answer = ask(next, ROBOTS_BYTES, delay);
        if (answer.redirect().isEmpty()) {
          return Robots.parse(file, answer);
        }
        next = answer.redirect().get();
      }
      return Robots.failed(404); // endless redirects: as if there were none (RFC 9309, 2.3.1.2)
    } catch (FetchException e) {
      if (!e.isPassing()) {
        throw e;
      }
      return Robots.failed(SERVER_ERROR);
    }
  }

  private Fetched ask(URI uri, long limit, Duration pause)
      throws FetchException, InterruptedException {
    String host = host(uri);
    politeness.await(host);
    try {
      Fetched answer = client.get(uri, limit);
      if (answer.isBusy()) {
        politeness.rest(host, answer.retryAfter().orElse(BUSY_PAUSE));
      }
      return answer;
    } finally {
      politeness.rest(host, pause);
    }
  }

  private static String host(URI uri) {
    return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
  }
}
