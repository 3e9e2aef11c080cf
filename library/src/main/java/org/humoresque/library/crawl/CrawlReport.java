package org.humoresque.library.crawl;

import java.util.List;
import java.util.Optional;

/**
 * What one run of a crawl did.
 *
 * @param pages how many were read
 * @param songs how many the crawl knows by now, earlier runs included
 * @param forbidden how many pages {@code robots.txt} forbids
 * @param stopped why it stopped before all was read; empty if it did not
 * @param failures pages that could not be read
 */
public record CrawlReport(
    int pages, int songs, int forbidden, Optional<String> stopped, List<CrawlFailure> failures) {

  public CrawlReport {
    failures = List.copyOf(failures);
  }
}
