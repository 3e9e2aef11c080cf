package org.humoresque.library.playlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.store.SavedPlaylist.Entry;

/** JSPF, XSPF in JSON. */
final class JspfFormat implements PlaylistFormat {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Content read(byte[] bytes, Locations locations) throws IOException {
    JsonNode playlist = parse(bytes).path("playlist");
    if (!playlist.isObject()) {
      throw new IOException("it has no object \"playlist\"");
    }
    List<Entry> entries = new ArrayList<>();
    for (JsonNode track : playlist.path("track")) {
      JsonNode location = track.path("location");
      String first = location.isArray() ? location.path(0).asText("") : location.asText("");
      entries.add(
          new Entry(
              locations.ofUri(first),
              text(track, "title"),
              text(track, "creator"),
              text(track, "album"),
              Duration.ofMillis(Math.max(0, track.path("duration").asLong(0))),
              Optional.empty()));
    }
    return new Content(text(playlist, "title"), entries);
  }

  @Override
  public byte[] write(SavedPlaylist playlist, Locations.Written locations) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode list = root.putObject("playlist").put("title", playlist.name());
    ArrayNode tracks = list.putArray("track");
    for (Entry entry : playlist.entries()) {
      ObjectNode track = tracks.addObject();
      entry.location().ifPresent(it -> track.putArray("location").add(locations.uri(it)));
      entry.title().ifPresent(it -> track.put("title", it));
      entry.artist().ifPresent(it -> track.put("creator", it));
      entry.album().ifPresent(it -> track.put("album", it));
      if (!entry.duration().isZero()) {
        track.put("duration", entry.duration().toMillis());
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static JsonNode parse(byte[] bytes) throws IOException {
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new IOException("it is no JSON (%s)".formatted(e.getOriginalMessage()), e);
    }
  }

  private static Optional<String> text(JsonNode node, String field) {
    return SongLine.present(node.path(field).asText(""));
  }
}
