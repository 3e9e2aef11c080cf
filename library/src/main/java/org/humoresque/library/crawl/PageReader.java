package org.humoresque.library.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.humoresque.library.web.Fetched;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads what was fetched by what it is, not by what the server calls it. */
final class PageReader {

  private static final int BEGINNING = 2048;
  private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([\\w:.-]+)");

  private PageReader() {}

  static PageContent read(Fetched page) {
    String start = beginning(page.body());
    String plain = start.replace("\uFEFF", "").stripLeading();
    try {
      if (start.indexOf('\0') >= 0 && !page.contentType().contains("utf-16")) {
        return PageContent.NOTHING; // sound, pictures and the like
      }
      if (plain.startsWith("{") || plain.startsWith("[")) {
        return JsonReader.read(new String(page.body(), StandardCharsets.UTF_8), page.uri());
      }
      if (plain.startsWith("<") && plain.matches("(?is).*<(rss|feed|rdf:RDF)[\\s>].*")) {
        return FeedReader.read(parse(page, Parser.xmlParser()), page.uri());
      }
      return plain.startsWith("<") || plain.contains("<html")
          ? HtmlReader.read(parse(page, Parser.htmlParser()), page.uri())
          : PageContent.NOTHING;
    } catch (IOException | UncheckedIOException e) {
      return new PageContent(
          java.util.List.of(), java.util.List.of(), java.util.List.of("it cannot be read: " + e));
    }
  }

  private static Document parse(Fetched page, Parser parser) throws IOException {
    return Jsoup.parse(
        new ByteArrayInputStream(page.body()), charset(page), page.uri().toString(), parser);
  }

  /** As the server says, where it names one that exists; else jsoup finds out. */
  private static @Nullable String charset(Fetched page) {
    Matcher matcher = CHARSET.matcher(page.contentType());
    if (!matcher.find()) {
      return null;
    }
    try {
      String name = matcher.group(1);
      return java.nio.charset.Charset.isSupported(name) ? name : null;
    } catch (java.nio.charset.IllegalCharsetNameException e) {
      return null;
    }
  }

  private static String beginning(byte[] bytes) {
    int length = Math.min(BEGINNING, bytes.length);
    return new String(bytes, 0, length, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
  }
}
