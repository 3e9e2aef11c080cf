package org.humoresque.library.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.humoresque.library.scan.ScanCancelledException;
import org.humoresque.library.web.FetchException;
import org.humoresque.library.web.Fetched;
import org.humoresque.library.web.PoliteClient;

/**
 * Visits pages of the web and keeps what they say of songs: first the pages it is given, then those
 * the sites' sitemaps list and those they link to, as far as the options let it.
 */
public final class Crawler {

  /** Told how far a crawl is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param pages visited
     * @param known visited and waiting
     */
    void at(int pages, int known);
  }

  private static final int PAGE_BYTES = 5 << 20;
  private static final int MOST_TRIES = 2;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final PoliteClient client;
  private final CrawlOptions options;
  private final CrawlState state;
  private final Frontier frontier;
  private final List<CrawlFailure> failures = new ArrayList<>();
  private int pages;
  private int forbidden;
  private long bytes;

  /** A crawler for one run. */
  public Crawler(PoliteClient client, CrawlOptions options, CrawlState state) {
    this.client = client;
    this.options = options;
    this.state = state;
    this.frontier = new Frontier(options.depth());
  }

  /**
   * Crawls, and goes on from what the state holds.
   *
   * @param starts pages of http or https
   * @throws ScanCancelledException if the thread is interrupted; what was done is kept
   */
  public CrawlReport run(List<URI> starts, Progress progress) {
    starts.forEach(frontier::start);
    List<String> done = new ArrayList<>();
    state.each(
        page -> {
          done.add(page.address());
          extend(page);
        });
    try {
      listed(starts, done);
      Optional<String> stopped = visitAll(new HashSet<>(done), progress);
      if (stopped.isEmpty()) {
        state.finish();
      }
      return new CrawlReport(pages, state.songs().size(), forbidden, stopped, failures);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanCancelledException();
    }
  }

  private void extend(CrawlState.Page page) {
    if (page.depth() < 0) {
      page.links().forEach(frontier::moved);
    }
    frontier.offer(page.links(), Math.max(0, page.depth()) + (page.depth() < 0 ? 0 : 1));
  }

  /** The pages of the sites' sitemaps are one link away from the start. */
  private void listed(List<URI> starts, List<String> done) throws InterruptedException {
    for (URI start : starts) {
      String name = "sitemaps of " + start.getScheme() + "://" + start.getRawAuthority();
      if (options.depth() > 0 && !done.contains(name)) {
        done.add(name);
        List<URI> found = new Sitemaps(client, failures).pages(start);
        keep(CrawlState.Page.linking(name, 0, found));
      }
    }
  }

  private Optional<String> visitAll(Set<String> done, Progress progress)
      throws InterruptedException {
    Optional<Visit> next = frontier.next();
    while (next.isPresent()) {
      Visit visit = next.get();
      if (!done.contains(visit.page().toString())) {
        Optional<String> reason = mustStop(visit);
        if (reason.isPresent()) {
          return reason;
        }
        visit(visit);
        progress.at(pages, pages + frontier.size());
      }
      next = frontier.next();
    }
    return Optional.empty();
  }

  private Optional<String> mustStop(Visit next) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (pages >= options.maxPages()) {
      return Optional.of("%d pages were read (--max-pages)".formatted(pages));
    }
    if (bytes >= options.maxBytes()) {
      return Optional.of("%,d bytes were read (--max-size)".formatted(bytes));
    }
    Duration wait = client.wait(next.page());
    return wait.compareTo(LONGEST_WAIT) > 0
        ? Optional.of(
            "%s asks to be left alone for %d minutes"
                .formatted(next.page().getHost(), wait.toMinutes()))
        : Optional.empty();
  }

  private void visit(Visit visit) throws InterruptedException {
    try {
      Fetched page = client.get(visit.page(), PAGE_BYTES);
      bytes += page.body().length;
      take(visit, page);
    } catch (FetchException e) {
      if (e.isPassing() && visit.tries() + 1 < MOST_TRIES) {
        frontier.again(visit);
        return;
      }
      if (e.isForbidden() && visit.depth() > 0) {
        forbidden++;
      } else {
        failures.add(new CrawlFailure(visit.page().toString(), e.reason()));
      }
      String address = visit.page().toString();
      keep(
          e.isForbidden()
              ? CrawlState.Page.linking(address, visit.depth(), List.of())
              : CrawlState.Page.failed(address, visit.depth()));
    }
  }

  private void take(Visit visit, Fetched page) {
    String address = visit.page().toString();
    if ((page.isBusy() || page.isServerError()) && visit.tries() + 1 < MOST_TRIES) {
      frontier.again(visit);
      return;
    }
    if (page.redirect().isPresent()) {
      moved(visit, page.redirect().get());
      return;
    }
    pages++;
    if (!page.isOk()) {
      failures.add(new CrawlFailure(address, "the server answered " + page.status()));
      keep(CrawlState.Page.failed(address, visit.depth()));
      return;
    }
    PageContent content = PageReader.read(page);
    content.problems().forEach(problem -> failures.add(new CrawlFailure(address, problem)));
    keep(new CrawlState.Page(address, visit.depth(), content.links(), content.songs(), false));
  }

  /** A redirect is as near as the page itself; where the crawl begins, it may lead elsewhere. */
  private void moved(Visit visit, URI redirect) {
    List<URI> target = Addresses.resolve(visit.page(), redirect.toString()).stream().toList();
    if (target.isEmpty()) {
      failures.add(
          new CrawlFailure(
              visit.page().toString(),
              "it redirects to %s; only http:// and https:// are fetched".formatted(redirect)));
    }
    int depth = visit.depth() == 0 ? -1 : visit.depth() - 1;
    keep(CrawlState.Page.linking(visit.page().toString(), depth, target));
  }

  private void keep(CrawlState.Page page) {
    state.visited(page);
    extend(page);
  }
}
