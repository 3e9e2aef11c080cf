package org.humoresque.library.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads songs and links from a page. */
final class HtmlReader {

  private static final int MOST_LINKS = 5000;

  private HtmlReader() {}

  static PageContent read(Document page, URI address) {
    List<URI> links = links(page, address);
    if (!page.select("meta[name=robots][content~=(?i)noindex|none]").isEmpty()) {
      return PageContent.of(List.of(), links); // the page asks that nothing of it be kept
    }
    Optional<String> licence = licence(page);
    PageContent linked = JsonLd.read(page, address, licence);
    List<CrawledSong> marked = StructuredSongs.of(Microdata.of(page), address, licence);
    return linked.and(PageContent.of(marked, links));
  }

  /** The one licence that the page names for itself; empty if it names none or several. */
  private static Optional<String> licence(Document page) {
    Set<String> named = hrefs(page, "link[rel~=(?i)\\blicense\\b], a[rel~=(?i)\\blicense\\b]");
    Set<String> licences = named.isEmpty() ? hrefs(page, "a[href*=//creativecommons.org/]") : named;
    return licences.size() == 1 ? licences.stream().findFirst() : Optional.empty();
  }

  private static Set<String> hrefs(Document page, String query) {
    Set<String> addresses = new LinkedHashSet<>();
    for (Element link : page.select(query)) {
      String address = link.absUrl("href");
      if (!address.isEmpty()) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  /** Links a reader of the page may follow, and the feeds it names. */
  private static List<URI> links(Document page, URI address) {
    boolean stays = page.select("meta[name=robots][content~=(?i)nofollow|none]").isEmpty();
    Set<URI> links = new LinkedHashSet<>();
    String feeds = "link[rel~=(?i)alternate][type~=(?i)(rss|atom)]";
    for (Element link : page.select(stays ? feeds + ", a[href]:not([rel~=(?i)nofollow])" : feeds)) {
      if (links.size() < MOST_LINKS) {
        Addresses.resolve(base(page, address), link.attr("href")).ifPresent(links::add);
      }
    }
    return new ArrayList<>(links);
  }

  private static URI base(Document page, URI address) {
    return Addresses.resolve(address, page.baseUri()).orElse(address);
  }
}
