package org.humoresque.library.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.humoresque.library.web.FetchException;
import org.humoresque.library.web.Fetched;
import org.humoresque.library.web.PoliteClient;

/** Finds the pages that a site lists in its sitemaps, plain or packed, and those they refer to. */
final class Sitemaps {

  private static final int MOST_FILES = 50;
  private static final int MOST_PAGES = 50_000;
  private static final int MOST_BYTES = 50 << 20; // by the protocol

  private final PoliteClient client;
  private final List<CrawlFailure> failures;

  /**
   * @param failures where files that cannot be read are noted
   */
  Sitemaps(PoliteClient client, List<CrawlFailure> failures) {
    this.client = client;
    this.failures = failures;
  }

  /** The pages listed by the site of a page: by the files robots.txt names, else the usual one. */
  List<URI> pages(URI start) throws InterruptedException {
    List<URI> pages = new ArrayList<>();
    Deque<URI> files = new ArrayDeque<>();
    boolean named = false;
    try {
      for (String file : client.sitemaps(start)) {
        Addresses.resolve(start, file).ifPresent(files::add);
      }
      named = !files.isEmpty();
    } catch (FetchException e) {
      return pages; // the page itself will tell
    }
    if (!named) {
      files.add(start.resolve("/sitemap.xml"));
    }
    Set<URI> read = new HashSet<>();
    while (!files.isEmpty() && read.size() < MOST_FILES && pages.size() < MOST_PAGES) {
      URI file = files.removeFirst();
      if (read.add(file)) {
        read(file, named || read.size() > 1, pages, files);
      }
    }
    return pages;
  }

  private void read(URI file, boolean expected, List<URI> pages, Deque<URI> files)
      throws InterruptedException {
    try {
      Fetched answer = client.follow(file, MOST_BYTES);
      if (answer.isOk()) {
        add(parse(file, PoliteClient.unpacked(answer.body(), MOST_BYTES)), pages, files);
      } else if (expected) {
        failures.add(new CrawlFailure(file.toString(), "the server answered " + answer.status()));
      }
    } catch (UnknownFormatException | IOException e) {
      if (expected) {
        failures.add(new CrawlFailure(file.toString(), String.valueOf(e.getMessage())));
      }
    }
  }

  private static AbstractSiteMap parse(URI file, byte[] bytes)
      throws UnknownFormatException, IOException {
    int first = 0;
    while (first < bytes.length && Character.isWhitespace(bytes[first])) {
      first++;
    }
    boolean isXml = first < bytes.length && (bytes[first] == '<' || (bytes[first] & 0xFF) == 0xEF);
    return new SiteMapParser(false, true)
        .parseSiteMap(isXml ? "text/xml" : "text/plain", bytes, file.toURL());
  }

  private static void add(AbstractSiteMap map, List<URI> pages, Deque<URI> files) {
    if (map instanceof SiteMapIndex index) {
      index
          .getSitemaps()
          .forEach(
              inner ->
                  Addresses.resolve(URI.create("http://-/"), inner.getUrl().toString())
                      .ifPresent(files::add));
    } else if (map instanceof SiteMap list) {
      list.getSiteMapUrls().stream()
          .limit(MOST_PAGES - (long) pages.size())
          .forEach(
              entry ->
                  Addresses.resolve(URI.create("http://-/"), entry.getUrl().toString())
                      .ifPresent(pages::add));
    }
  }
}
