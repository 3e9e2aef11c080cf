package org.humoresque.library.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON: of Jamendo and the Internet Archive, which are known by their form, and JSON-LD. */
final class JsonReader {

  private JsonReader() {}

  static PageContent read(String text, URI address) {
    try {
      JsonNode json = JsonLd.parse(text);
      if (json.path("headers").isObject() && json.path("results").isArray()) {
        return jamendo(json, address);
      }
      if (json.path("metadata").isObject() && json.path("files").isArray()) {
        return PageContent.of(ArchiveItem.songs(json, address), List.of());
      }
      if (json.path("response").path("docs").isArray()) {
        return PageContent.of(List.of(), ArchiveItem.found(json, address));
      }
      return PageContent.of(StructuredSongs.of(json, address, Optional.empty()), List.of());
    } catch (JsonProcessingException e) {
      return new PageContent(
          List.of(), List.of(), List.of("its JSON is broken: " + e.getOriginalMessage()));
    }
  }

  /** Jamendo's tracks, as version 3 of its interface gives them, alone or inside albums. */
  private static PageContent jamendo(JsonNode json, URI address) {
    List<CrawledSong> songs = new ArrayList<>();
    for (JsonNode result : json.path("results")) {
      JsonNode tracks = result.path("tracks");
      if (tracks.isArray()) {
        tracks.forEach(track -> songs.add(jamendo(track, result, address)));
      } else if (result.has("duration") || result.has("audio")) {
        songs.add(jamendo(result, result, address));
      }
    }
    List<URI> next = new ArrayList<>();
    Addresses.resolve(address, json.path("headers").path("next").asText("")).ifPresent(next::add);
    return PageContent.of(songs, next);
  }

  private static CrawledSong jamendo(JsonNode track, JsonNode album, URI address) {
    boolean inAlbum = track != album;
    boolean offered = track.path("audiodownload_allowed").asBoolean(true);
    JsonNode music = track.path("musicinfo");
    SongFacts facts =
        new SongFacts(address)
            .put(Fact.TITLE, Texts.one(track.path("name")))
            .put(Fact.ARTIST, Texts.one(track.path("artist_name")))
            .put(Fact.ARTIST, Texts.one(album.path("artist_name")))
            .put(Fact.ALBUM, Texts.one(inAlbum ? album.path("name") : track.path("album_name")))
            .put(Fact.TRACK_NUMBER, Texts.one(track.path("position")))
            .year(Texts.one(track.path("releasedate")))
            .year(Texts.one(album.path("releasedate")))
            .put(Fact.GENRE, Texts.all(music.path("tags").path("genres")))
            .language(Texts.one(music.path("lang")))
            .duration(Texts.one(track.path("duration")))
            .link(Fact.URL, Texts.one(track.path("shareurl")))
            .link(Fact.AUDIO, offered ? Texts.one(track.path("audiodownload")) : "")
            .link(Fact.AUDIO, Texts.one(track.path("audio")))
            .link(Fact.LICENSE, offered ? Texts.one(track.path("license_ccurl")) : "");
    return facts.song();
  }
}
