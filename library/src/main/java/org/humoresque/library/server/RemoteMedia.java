package org.humoresque.library.server;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Flow;
import org.humoresque.library.scan.CoverImage;
import org.humoresque.library.server.ServerException.Trouble;
import org.humoresque.library.store.ServerSong;

/** Fetches sound and pictures from a server. */
final class RemoteMedia {

  /** What every browser plays; anything else the server shall turn into MP3. */
  private static final Set<String> PLAYED =
      Set.of("mp3", "flac", "ogg", "oga", "opus", "m4a", "mp4", "aac", "wav", "webm");

  private static final Map<String, String> TYPES =
      Map.of(
          "flac", "audio/flac",
          "ogg", "audio/ogg",
          "oga", "audio/ogg",
          "opus", "audio/ogg",
          "m4a", "audio/mp4",
          "mp4", "audio/mp4",
          "aac", "audio/aac",
          "wav", "audio/wav",
          "webm", "audio/webm");

  private static final List<String> KEPT =
      List.of("Content-Length", "Content-Range", "Accept-Ranges");
  private static final Set<Integer> SOUND = Set.of(200, 206, 416);
  private static final int PICTURE_BYTES = 20 << 20;
  private static final int OK = 200;

  private final SubsonicClient client;

  RemoteMedia(SubsonicClient client) {
    this.client = client;
  }

  RemoteStream stream(ServerSong song, Optional<String> range) {
    boolean played = PLAYED.contains(song.suffix());
    HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer =
        client.open(
            "stream",
            Map.of("id", song.remoteId(), "format", played ? "raw" : "mp3"),
            range,
            BodyHandlers.ofPublisher());
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!SOUND.contains(answer.statusCode()) || isMessage(type)) {
      RemoteStream.discard(answer.body());
      throw new ServerException(
          Trouble.PASSING,
          "%s does not give the sound of this song (it answered %d%s)"
              .formatted(
                  client.address(), answer.statusCode(), type.isEmpty() ? "" : " with " + type));
    }
    Map<String, String> headers = new LinkedHashMap<>();
    KEPT.forEach(name -> answer.headers().firstValue(name).ifPresent(it -> headers.put(name, it)));
    return new RemoteStream(
        answer.statusCode(), mediaType(type, song, played), headers, answer.body());
  }

  /** Empty if the server has none. */
  Optional<CoverImage> cover(String id) {
    HttpResponse<byte[]> answer =
        client.open(
            "getCoverArt",
            Map.of("id", id, "size", "600"),
            Optional.empty(),
            info -> new LimitedBody(PICTURE_BYTES));
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    boolean isPicture =
        answer.statusCode() == OK && type.matches("image/(jpeg|png|webp|gif)(;.*)?");
    return isPicture
        ? Optional.of(new CoverImage(answer.body(), type.replaceFirst(";.*", "")))
        : Optional.empty();
  }

  /** Errors come as texts, with status 200. */
  private static boolean isMessage(String type) {
    return type.startsWith("text/") || type.contains("json") || type.contains("xml");
  }

  private static String mediaType(String said, ServerSong song, boolean played) {
    if (said.startsWith("audio/")) {
      return said;
    }
    return played ? TYPES.getOrDefault(song.suffix(), "audio/mpeg") : "audio/mpeg";
  }
}
