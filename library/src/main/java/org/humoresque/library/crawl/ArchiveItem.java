package org.humoresque.library.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An item of the Internet Archive: {@code /metadata/ID} tells of it and its files, of which several
 * may be forms of one song.
 */
final class ArchiveItem {

  /** Forms that everything plays come first. */
  private static final List<Pattern> FORMS =
      List.of("vbr mp3|.*mp3.*", "ogg.*", "flac|24bit flac", "wave", "apple.*|aiff").stream()
          .map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE))
          .toList();

  private ArchiveItem() {}

  static List<CrawledSong> songs(JsonNode item, URI address) {
    Map<String, JsonNode> files = new LinkedHashMap<>();
    for (JsonNode file : item.path("files")) {
      if (form(file) >= 0) {
        String song = file.path("original").asText(file.path("name").asText());
        files.merge(withoutEnding(song), file, (a, b) -> form(a) <= form(b) ? a : b);
      }
    }
    List<CrawledSong> songs = new ArrayList<>();
    files.values().forEach(file -> songs.add(song(item.path("metadata"), file, address)));
    return songs;
  }

  /** The items that a search lists. */
  static List<URI> found(JsonNode answer, URI address) {
    List<URI> items = new ArrayList<>();
    for (JsonNode found : answer.path("response").path("docs")) {
      Addresses.resolve(address, "/metadata/" + found.path("identifier").asText())
          .filter(uri -> found.has("identifier"))
          .ifPresent(items::add);
    }
    return items;
  }

  private static CrawledSong song(JsonNode item, JsonNode file, URI address) {
    String id = Texts.one(item.path("identifier"));
    String name = Texts.one(file.path("name"));
    String place = "/download/" + escaped(id) + "/" + escaped(name);
    return new SongFacts(address)
        .put(Fact.TITLE, Texts.one(file.path("title")))
        .put(Fact.TITLE, withoutEnding(name).replace('_', ' '))
        .put(Fact.ARTIST, Texts.one(file.path("artist")))
        .put(Fact.ARTIST, Texts.one(file.path("creator")))
        .put(Fact.ARTIST, String.join(", ", Texts.all(item.path("creator"))))
        .put(Fact.ALBUM, Texts.one(file.path("album")))
        .put(Fact.ALBUM, Texts.one(item.path("title")))
        .put(Fact.TRACK_NUMBER, Texts.one(file.path("track")).replaceFirst("^0*(\\d+).*", "$1"))
        .year(Texts.one(item.path("date")))
        .year(Texts.one(item.path("year")))
        .put(Fact.GENRE, Texts.all(file.path("genre")))
        .language(Texts.one(item.path("language")))
        .duration(Texts.one(file.path("length")))
        .link(Fact.URL, "/details/" + escaped(id))
        .link(Fact.AUDIO, place)
        .link(Fact.LICENSE, Texts.one(item.path("licenseurl")))
        .song();
  }

  private static int form(JsonNode file) {
    String format = file.path("format").asText("");
    for (int i = 0; i < FORMS.size(); i++) {
      if (FORMS.get(i).matcher(format).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String escaped(String name) {
    return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/");
  }
}
