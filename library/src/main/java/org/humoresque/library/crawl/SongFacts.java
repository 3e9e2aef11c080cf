package org.humoresque.library.crawl;

import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Collects what a page says of one song, as it writes it. */
final class SongFacts {

  private final URI page;
  private final Map<Fact, String> facts = new EnumMap<>(Fact.class);

  /**
   * @param page where it stands; addresses are relative to it
   */
  SongFacts(URI page) {
    this.page = page;
    facts.put(Fact.PAGE, page.toString());
  }

  /** Notes a fact unless one of the kind is known. */
  SongFacts put(Fact fact, String text) {
    if (!text.isBlank()) {
      facts.putIfAbsent(fact, text);
    }
    return this;
  }

  SongFacts put(Fact fact, Optional<String> text) {
    text.ifPresent(it -> put(fact, it));
    return this;
  }

  SongFacts put(Fact fact, Collection<String> texts) {
    return put(fact, String.join("; ", texts));
  }

  /** Notes an address of the web, made absolute; what is none is passed over. */
  SongFacts link(Fact fact, String text) {
    Addresses.resolve(page, text).map(URI::toString).ifPresent(it -> put(fact, it));
    return this;
  }

  SongFacts year(String date) {
    Times.year(date).ifPresent(year -> put(Fact.YEAR, year));
    return this;
  }

  SongFacts duration(String text) {
    Times.seconds(text).ifPresent(seconds -> put(Fact.DURATION, seconds));
    return this;
  }

  SongFacts language(String text) {
    return put(Fact.LANGUAGE, text.strip().replaceFirst("^([A-Za-z]{2,3})[-_].*$", "$1"));
  }

  boolean has(Fact fact) {
    return facts.containsKey(fact);
  }

  CrawledSong song() {
    put(Fact.URL, page.toString());
    return new CrawledSong(facts);
  }
}
