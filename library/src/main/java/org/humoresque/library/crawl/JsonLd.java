package org.humoresque.library.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the JSON-LD of a page, also where it is not quite JSON. */
final class JsonLd {

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private JsonLd() {}

  static PageContent read(Document page, URI address, Optional<String> licence) {
    List<CrawledSong> songs = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Element script : page.select("script[type^=application/ld+json]")) {
      try {
        songs.addAll(StructuredSongs.of(parse(script.data()), address, licence));
      } catch (JsonProcessingException e) {
        problems.add("its JSON-LD is broken: " + e.getOriginalMessage());
      }
    }
    return new PageContent(songs, List.of(), problems);
  }

  /** Any JSON, leniently. */
  static JsonNode parse(String text) throws JsonProcessingException {
    String json =
        text.strip()
            .replaceFirst("^(//)?\\s*(<!--|<!\\[CDATA\\[)", "")
            .replaceFirst("(//)?\\s*(-->|]]>)\\s*$", "")
            .replaceFirst(";\\s*$", "");
    return LENIENT.readTree(json);
  }
}
