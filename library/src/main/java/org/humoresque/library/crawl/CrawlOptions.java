package org.humoresque.library.crawl;

import java.time.Duration;

/**
 * How far a crawl goes.
 *
 * @param depth how many links away from the start, 0 to 50; a sitemap's pages are one away
 * @param maxPages how many pages in one run, 1 to 1,000,000
 * @param delay the least time between two requests to a host, 0 to 1 hour
 * @param maxBytes how much to fetch in one run, from 1
 * @param allowPrivate whether addresses of this machine and network may be fetched, for tests
 */
public record CrawlOptions(
    int depth, int maxPages, Duration delay, long maxBytes, boolean allowPrivate) {

  public static final CrawlOptions DEFAULT =
      new CrawlOptions(3, 500, Duration.ofSeconds(1), 500L << 20, false);

  private static final int MOST_DEPTH = 50;
  private static final int MOST_PAGES = 1_000_000;

  public CrawlOptions {
    if (depth < 0 || depth > MOST_DEPTH) {
      throw new IllegalArgumentException(
          "the depth must be 0 to %d, but is %d".formatted(MOST_DEPTH, depth));
    }
    if (maxPages < 1 || maxPages > MOST_PAGES) {
      throw new IllegalArgumentException(
          "the most pages must be 1 to %d, but are %d".formatted(MOST_PAGES, maxPages));
    }
    if (delay.isNegative() || delay.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException(
          "the delay must be 0 to 3600 seconds, but is %s".formatted(delay.toMillis() / 1000.0));
    }
    if (maxBytes < 1) {
      throw new IllegalArgumentException("the most bytes must be 1 or more, but are " + maxBytes);
    }
  }
}
