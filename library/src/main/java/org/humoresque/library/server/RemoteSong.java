package org.humoresque.library.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.humoresque.kernel.TrackTags;

/**
 * A song as a server tells of it.
 *
 * @param id its name there
 * @param tags title, artist and so on
 * @param duration zero where it does not tell
 * @param suffix of its file: {@code mp3}
 * @param fileName of its file there
 * @param cover what its picture is called
 */
record RemoteSong(
    String id,
    TrackTags tags,
    Duration duration,
    String suffix,
    String fileName,
    Optional<String> cover) {

  private static final int MOST_SECONDS = 1_000_000;

  /**
   * @param album that lists it
   * @return empty if it is no song: a folder, a film, or without a name
   */
  static Optional<RemoteSong> of(JsonNode song, JsonNode album) {
    String id = song.path("id").asText("");
    String type = song.path("type").asText("music");
    if (id.isEmpty()
        || song.path("isDir").asBoolean()
        || song.path("isVideo").asBoolean()
        || !type.equals("music")) {
      return Optional.empty();
    }
    String path = song.path("path").asText("");
    String suffix = song.path("suffix").asText("mp3").toLowerCase(Locale.ROOT);
    String title = first(song.path("title").asText(""), path.replaceFirst(".*/", ""), id);
    String fileName = first(path.replaceFirst(".*/", ""), title + "." + suffix);
    int seconds = song.path("duration").asInt();
    return Optional.of(
        new RemoteSong(
            id,
            tags(song, album, title),
            Duration.ofSeconds(seconds > 0 && seconds < MOST_SECONDS ? seconds : 0),
            suffix.replaceAll("[^a-z0-9]", ""),
            fileName,
            present(song.path("coverArt").asText(""))));
  }

  private static TrackTags tags(JsonNode song, JsonNode album, String title) {
    TrackTags.Builder tags = TrackTags.builder().title(title);
    String artist = first(song.path("displayArtist").asText(""), song.path("artist").asText(""));
    tags.artist(artist);
    tags.album(first(song.path("album").asText(""), album.path("name").asText("")));
    tags.albumArtist(
        first(
            song.path("displayAlbumArtist").asText(""),
            album.path("displayArtist").asText(""),
            album.path("artist").asText("")));
    if (song.path("track").asInt() > 0) {
      tags.trackNumber(song.path("track").asInt());
    }
    if (song.path("year").asInt() > 0) {
      tags.year(song.path("year").asInt());
    }
    List<String> genres = names(song.path("genres"));
    if (genres.isEmpty()) {
      genres.addAll(present(song.path("genre").asText("")).stream().toList());
    }
    return tags.genres(genres).moods(names(song.path("moods"))).build();
  }

  /** Equal as long as the server says the same. */
  String fingerprint() {
    try {
      byte[] all = toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(all);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Equal for the same song also where the server calls it by another id since. */
  String likeness() {
    return tags + "\n" + duration;
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    for (JsonNode item : list) {
      present(item.isObject() ? item.path("name").asText("") : item.asText(""))
          .ifPresent(names::add);
    }
    return names;
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (!text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }

  private static Optional<String> present(String text) {
    return Optional.of(text.strip()).filter(it -> !it.isEmpty());
  }
}
