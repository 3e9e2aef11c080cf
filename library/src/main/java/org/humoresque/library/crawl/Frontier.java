package org.humoresque.library.crawl;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pages that are still to be visited, each once, nearest to the start first. Only pages of the
 * sites where the crawl began belong to it; and of pages that differ in their query alone, or whose
 * path goes in circles, only some, for such are made without end.
 */
final class Frontier {

  private static final int MOST_QUERIES = 100;
  private static final int MOST_EQUAL_SEGMENTS = 3;
  private static final int MOST_KNOWN = 2_000_000;

  private final int depth;
  private final Set<String> sites = new HashSet<>();
  private final Set<URI> known = new HashSet<>();
  private final Map<String, Integer> queries = new HashMap<>();
  private final Deque<Visit> waiting = new ArrayDeque<>();

  /**
   * @param depth how many links away from the start a page may be
   */
  Frontier(int depth) {
    this.depth = depth;
  }

  /** Takes up a page where the crawl begins; its site is crawled. */
  void start(URI page) {
    sites.add(Addresses.site(page));
    offer(page, 0);
  }

  /** A page where the crawl began lies elsewhere now; that site is crawled too. */
  void moved(URI target) {
    sites.add(Addresses.site(target));
  }

  /** Takes up a page unless it was met before or does not belong to the crawl. */
  void offer(URI found, int itsDepth) {
    URI page = Addresses.withData(found);
    boolean belongs =
        itsDepth <= depth
            && sites.contains(Addresses.site(page))
            && Addresses.mayBePage(page)
            && !goesInCircles(page)
            && known.size() < MOST_KNOWN;
    if (belongs && !known.contains(page) && mayStillVary(page)) {
      known.add(page);
      waiting.add(new Visit(page, itsDepth));
    }
  }

  void offer(Collection<URI> pages, int itsDepth) {
    pages.forEach(page -> offer(page, itsDepth));
  }

  /** Puts a page behind all others. */
  void again(Visit visit) {
    waiting.add(visit.again());
  }

  Optional<Visit> next() {
    return Optional.ofNullable(waiting.poll());
  }

  int size() {
    return waiting.size();
  }

  private boolean mayStillVary(URI page) {
    return page.getRawQuery() == null
        || queries.merge(page.getHost() + page.getRawPath(), 1, Integer::sum) <= MOST_QUERIES;
  }

  private static boolean goesInCircles(URI page) {
    Map<String, Integer> segments = new HashMap<>();
    return Stream.of(String.valueOf(page.getRawPath()).split("/"))
        .filter(segment -> !segment.isEmpty())
        .anyMatch(segment -> segments.merge(segment, 1, Integer::sum) > MOST_EQUAL_SEGMENTS);
  }
}
