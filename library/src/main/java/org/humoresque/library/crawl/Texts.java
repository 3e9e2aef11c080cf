package org.humoresque.library.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/** Texts in structured data, which may be texts, numbers, lists, or texts with a language. */
final class Texts {

  private Texts() {}

  /** The first text; empty if there is none. */
  static String one(JsonNode node) {
    List<String> all = all(node);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** All texts that are not blank. */
  static List<String> all(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(child -> texts.addAll(all(child)));
    } else if (node.isObject()) {
      texts.addAll(all(node.has("@value") ? node.path("@value") : node.path("name")));
    } else if (node.isValueNode() && !node.isNull()) {
      String text = plain(node.asText());
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** People write {@code &amp;} where they need not. */
  private static String plain(String text) {
    return text.indexOf('&') < 0 ? text.strip() : Parser.unescapeEntities(text, false).strip();
  }
}
