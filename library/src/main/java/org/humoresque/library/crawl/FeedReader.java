package org.humoresque.library.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads RSS 2.0, RSS 1.0 and Atom feeds: what has an enclosure of sound is a song. */
final class FeedReader {

  private FeedReader() {}

  /**
   * @param feed parsed as XML
   */
  static PageContent read(Document feed, URI address) {
    Optional<String> licence = licence(feed.selectFirst("channel, feed"));
    List<CrawledSong> songs = new ArrayList<>();
    List<URI> links = new ArrayList<>();
    for (Element item : feed.select("item, entry")) {
      Optional<String> page = page(item);
      Optional<String> audio = audio(item);
      if (audio.isPresent()) {
        songs.add(song(feed, item, address, audio.get(), licence));
      }
      page.flatMap(link -> Addresses.resolve(address, link)).ifPresent(links::add);
    }
    return PageContent.of(songs, links);
  }

  private static CrawledSong song(
      Document feed, Element item, URI address, String audio, Optional<String> licence) {
    String series = text(feed, "channel > title, feed > title");
    String artist =
        first(
            text(item, "itunes|author"),
            text(item, "dc|creator"),
            text(item, "author > name"),
            text(feed, "channel > itunes|author, feed > author > name"),
            series);
    SongFacts facts =
        new SongFacts(address)
            .put(Fact.TITLE, first(text(item, "itunes|title"), text(item, "> title")))
            .put(Fact.ARTIST, artist)
            .put(Fact.ALBUM, series)
            .year(first(text(item, "pubDate"), text(item, "published"), text(item, "dc|date")))
            .language(text(feed, "channel > language"))
            .duration(text(item, "itunes|duration"))
            .link(Fact.AUDIO, audio);
    page(item).ifPresent(link -> facts.link(Fact.URL, link));
    facts.link(Fact.URL, audio);
    facts.put(Fact.LICENSE, licence(item).or(() -> licence));
    return facts.put(Fact.TITLE, audio.replaceFirst(".*/", "")).song();
  }

  private static Optional<String> audio(Element item) {
    return item.select("enclosure, link[rel=enclosure], media|content").stream()
        .filter(it -> it.attr("type").startsWith("audio/") || isSound(it))
        .map(it -> first(it.attr("url"), it.attr("href")))
        .filter(url -> !url.isBlank())
        .findFirst();
  }

  private static boolean isSound(Element enclosure) {
    return enclosure.attr("type").isBlank()
        && first(enclosure.attr("url"), enclosure.attr("href"))
            .matches("(?i).*\\.(mp3|m4a|ogg|oga|opus|flac|wav)([?#].*)?");
  }

  private static Optional<String> page(Element item) {
    return Stream.of(
            text(item, "> link:not([rel])"),
            attribute(item, "> link[rel=alternate]", "href"),
            attribute(item, "> link:not([rel])", "href"))
        .filter(link -> !link.isBlank())
        .findFirst();
  }

  /** The licence that a channel or an item itself names. */
  private static Optional<String> licence(@org.jspecify.annotations.Nullable Element of) {
    return of == null
        ? Optional.empty()
        : Stream.of(
                text(of, "> creativeCommons|license, > cc|license, > dc|rights"),
                attribute(of, "> cc|license", "rdf:resource"),
                attribute(of, "> link[rel=license], > atom|link[rel=license]", "href"))
            .filter(text -> text.startsWith("http"))
            .findFirst();
  }

  private static String text(Element parent, String query) {
    Element found = parent.selectFirst(query);
    return found == null ? "" : found.text().strip();
  }

  private static String attribute(Element parent, String query, String name) {
    Element found = parent.selectFirst(query);
    return found == null ? "" : found.attr(name).strip();
  }

  private static String first(String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
  }
}
