package org.humoresque.app.view;

import java.util.List;
import org.humoresque.app.session.CrawlWork;
import org.jspecify.annotations.Nullable;

/**
 * What a crawl did.
 *
 * @param pages read in this run
 * @param songs known by now
 * @param forbidden pages that robots.txt forbids
 * @param downloaded recordings fetched now
 * @param complete whether nothing is left to read
 * @param stopped why it stopped before; null if it is complete
 */
public record CrawlView(
    String catalogue,
    int pages,
    int songs,
    int forbidden,
    int downloaded,
    boolean complete,
    @Nullable String stopped,
    int added,
    int updated,
    int removed,
    int unchanged,
    List<Failure> failures) {

  /** A page that could not be read. */
  public record Failure(String path, String reason) {}

  public static CrawlView of(CrawlWork.Outcome outcome) {
    return new CrawlView(
        outcome.catalogue(),
        outcome.crawl().pages(),
        outcome.crawl().songs(),
        outcome.crawl().forbidden(),
        outcome.downloaded(),
        outcome.crawl().stopped().isEmpty(),
        outcome.crawl().stopped().orElse(null),
        outcome.catalogued().added(),
        outcome.catalogued().updated(),
        outcome.catalogued().removed(),
        outcome.catalogued().unchanged(),
        outcome.failures().stream()
            .map(failure -> new Failure(failure.url(), failure.reason()))
            .toList());
  }
}
