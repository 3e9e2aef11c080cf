package org.humoresque.library.crawl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes of a page's microdata what its JSON-LD would be, by HTML's rules for items. */
final class Microdata {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 30;

  private final Document page;
  private final Set<Element> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private Microdata(Document page) {
    this.page = page;
  }

  /** The items that are part of no other. */
  static ArrayNode of(Document page) {
    Microdata reader = new Microdata(page);
    ArrayNode items = JSON.arrayNode();
    page.select("[itemscope]:not([itemprop])").forEach(item -> items.add(reader.item(item, 0)));
    return items;
  }

  private ObjectNode item(Element element, int depth) {
    ObjectNode item = JSON.objectNode();
    String type = element.attr("itemtype").strip().split("\\s+")[0];
    if (!type.isEmpty()) {
      item.put("@type", type);
    }
    if (element.hasAttr("itemid")) {
      item.put("@id", element.absUrl("itemid"));
    }
    if (depth > DEEPEST || !open.add(element)) {
      return item; // an item that is its own part
    }
    Deque<Element> pending = new ArrayDeque<>(element.children());
    for (String id : element.attr("itemref").strip().split("\\s+")) {
      Element other = id.isEmpty() ? null : page.getElementById(id);
      if (other != null) {
        pending.add(other);
      }
    }
    while (!pending.isEmpty()) {
      Element next = pending.removeFirst();
      if (next.hasAttr("itemprop")) {
        for (String name : next.attr("itemprop").strip().split("\\s+")) {
          add(item, name, next, depth);
        }
      }
      if (!next.hasAttr("itemscope")) {
        next.children().forEach(pending::add);
      }
    }
    open.remove(element);
    return item;
  }

  private void add(ObjectNode item, String name, Element element, int depth) {
    ArrayNode values = item.withArray(name);
    if (element.hasAttr("itemscope")) {
      values.add(item(element, depth + 1));
    } else {
      values.add(text(element));
    }
  }

  private static String text(Element element) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    return switch (element.normalName()) {
      case "a", "area", "link" -> element.absUrl("href");
      case "audio", "embed", "iframe", "img", "source", "track", "video" -> element.absUrl("src");
      case "object" -> element.absUrl("data");
      case "data", "meter" -> element.attr("value");
      case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
      default -> element.text();
    };
  }
}
