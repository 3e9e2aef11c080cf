package org.humoresque.library.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the songs in schema.org's data: {@code MusicRecording}s wherever they stand, and those of a
 * {@code MusicAlbum} or {@code MusicPlaylist}, which know artist, album and licence from it. A
 * reference such as {@code {"@id": "#artist"}} is what stands elsewhere under that id.
 */
final class StructuredSongs {

  private static final int MOST_SONGS = 10_000;
  private static final int DEEPEST = 40;

  /** What the songs inside an album or a list share. */
  private record Around(
      Optional<JsonNode> album, Optional<JsonNode> artist, Optional<String> licence, int number) {
    static final Around NOTHING =
        new Around(Optional.empty(), Optional.empty(), Optional.empty(), 0);

    Around numbered(int position) {
      return new Around(album, artist, licence, position);
    }
  }

  private final URI page;
  private final Map<String, JsonNode> byId = new HashMap<>();
  private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<CrawledSong> songs = new ArrayList<>();
  private final Optional<String> pageLicence;

  private StructuredSongs(URI page, Optional<String> pageLicence) {
    this.page = page;
    this.pageLicence = pageLicence;
  }

  /**
   * @param page where the data stands
   * @param licence of the whole page
   */
  static List<CrawledSong> of(JsonNode data, URI page, Optional<String> licence) {
    StructuredSongs reader = new StructuredSongs(page, licence);
    reader.index(data, 0);
    reader.walk(data, Around.NOTHING, false, 0);
    return reader.songs;
  }

  private void index(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    String id = node.path("@id").asText("");
    if (!id.isEmpty() && node.size() > 1) {
      byId.putIfAbsent(id, node);
    }
    node.forEach(child -> index(child, depth + 1));
  }

  /**
   * @param inList whether what has no type of its own is a song
   */
  private void walk(JsonNode start, Around around, boolean inList, int depth) {
    JsonNode node = resolved(start);
    if (depth > DEEPEST || songs.size() >= MOST_SONGS) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode child : node) {
        walk(child, around, inList, depth + 1);
      }
      return;
    }
    if (!node.isObject() || !seen.add(node)) {
      return;
    }
    if (is(node, "MusicRecording") || inList && !node.has("@type")) {
      add(node, around);
    } else if (is(node, "MusicAlbum") || is(node, "MusicRelease")) {
      walkTracks(node, inAlbum(node), depth);
    } else if (is(node, "MusicPlaylist")) {
      walkTracks(node, inPlaylist(node), depth);
    } else if (is(node, "ItemList") && inList) {
      walk(node.path("itemListElement"), around, true, depth + 1);
    } else if (is(node, "ListItem") && node.has("item")) {
      walk(node.path("item"), around.numbered(node.path("position").asInt()), inList, depth + 1);
    } else {
      node.forEach(child -> walk(child, around, false, depth + 1));
    }
  }

  private void walkTracks(JsonNode node, Around around, int depth) {
    for (String name : List.of("track", "tracks")) {
      walk(node.path(name), around, true, depth + 1);
    }
  }

  private Around inAlbum(JsonNode album) {
    return new Around(
        Optional.of(album),
        present(album.path("byArtist")),
        licence(album).or(() -> pageLicence),
        0);
  }

  private Around inPlaylist(JsonNode list) {
    return new Around(Optional.empty(), Optional.empty(), licence(list).or(() -> pageLicence), 0);
  }

  private void add(JsonNode node, Around around) {
    String title = Texts.one(node.path("name"));
    if (title.isBlank()) {
      return;
    }
    Optional<JsonNode> album = present(resolved(node.path("inAlbum"))).or(around::album);
    JsonNode artist =
        present(node.path("byArtist"))
            .or(() -> present(node.path("creator")))
            .or(around::artist)
            .or(() -> album.flatMap(it -> present(it.path("byArtist"))))
            .orElse(node.path("author"));
    SongFacts facts = new SongFacts(page).put(Fact.TITLE, title);
    facts.put(Fact.ARTIST, String.join(", ", names(artist)));
    number(node, around).ifPresent(number -> facts.put(Fact.TRACK_NUMBER, number));
    addAlbum(facts, album);
    facts.year(Texts.one(node.path("datePublished")));
    album.ifPresent(it -> facts.year(Texts.one(it.path("datePublished"))));
    facts.put(Fact.GENRE, Texts.all(node.path("genre")));
    album.ifPresent(it -> facts.put(Fact.GENRE, Texts.all(it.path("genre"))));
    facts.language(language(node)).duration(Texts.one(node.path("duration")));
    addPlaces(facts, node);
    facts.put(Fact.LICENSE, licence(node).or(around::licence).or(() -> pageLicence));
    songs.add(facts.song());
  }

  private void addAlbum(SongFacts facts, Optional<JsonNode> album) {
    album.ifPresent(
        it -> {
          facts.put(Fact.ALBUM, String.join(", ", names(it)));
          facts.put(Fact.ALBUM_ARTIST, String.join(", ", names(it.path("byArtist"))));
        });
  }

  private void addPlaces(SongFacts facts, JsonNode node) {
    for (JsonNode url :
        List.of(node.path("url"), node.path("mainEntityOfPage"), node.path("@id"))) {
      String text = url.isObject() ? Texts.one(url.path("@id")) : Texts.one(url);
      if (!text.startsWith("#") && !text.startsWith("_:")) {
        facts.link(Fact.URL, text);
      }
    }
    for (String name : List.of("audio", "associatedMedia", "encoding")) {
      JsonNode audio = resolved(node.path(name));
      audio = audio.isArray() && !audio.isEmpty() ? resolved(audio.get(0)) : audio;
      facts.link(
          Fact.AUDIO,
          audio.isObject()
              ? Texts.one(audio.has("contentUrl") ? audio.path("contentUrl") : audio.path("url"))
              : Texts.one(audio));
      facts.duration(Texts.one(audio.path("duration")));
    }
    facts.link(Fact.AUDIO, Texts.one(node.path("contentUrl")));
  }

  private static Optional<String> number(JsonNode node, Around around) {
    int number = node.path("position").asInt(node.path("trackNumber").asInt(around.number()));
    return number > 0 ? Optional.of(String.valueOf(number)) : Optional.empty();
  }

  private String language(JsonNode node) {
    JsonNode language = resolved(node.path("inLanguage"));
    return language.isObject()
        ? Texts.one(
            language.has("alternateName") ? language.path("alternateName") : language.path("name"))
        : Texts.one(language);
  }

  private Optional<String> licence(JsonNode node) {
    for (JsonNode place : List.of(node, resolved(node.path("audio")))) {
      JsonNode licence = resolved(place.path("license"));
      String text =
          licence.isObject()
              ? Texts.one(licence.has("url") ? licence.path("url") : licence.path("@id"))
              : Texts.one(licence);
      if (!text.isBlank()) {
        return Addresses.resolve(page, text).map(URI::toString);
      }
    }
    return Optional.empty();
  }

  /** The names of artists or albums, as texts or as things that have a name. */
  private List<String> names(JsonNode start) {
    JsonNode node = resolved(start);
    List<String> names = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(child -> names.addAll(names(child)));
    } else {
      String name = node.isObject() ? Texts.one(node.path("name")) : Texts.one(node);
      if (!name.isBlank()) {
        names.add(name);
      }
    }
    return names.stream().distinct().toList();
  }

  private JsonNode resolved(JsonNode node) {
    boolean isReference = node.isObject() && node.size() == 1 && node.has("@id");
    return isReference ? byId.getOrDefault(node.path("@id").asText(), node) : node;
  }

  private static Optional<JsonNode> present(JsonNode node) {
    return node.isMissingNode() || node.isNull() || node.isEmpty() && node.asText("").isBlank()
        ? Optional.empty()
        : Optional.of(node);
  }

  private static boolean is(JsonNode node, String type) {
    JsonNode types = node.path("@type");
    if (types.isArray()) {
      for (JsonNode one : types) {
        if (isNamed(one.asText(), type)) {
          return true;
        }
      }
      return false;
    }
    return isNamed(types.asText(), type);
  }

  private static boolean isNamed(String written, String type) {
    return written.replaceFirst("^(https?://schema\\.org/|schema:)", "").equals(type);
  }
}
