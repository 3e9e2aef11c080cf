package org.humoresque.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.humoresque.kernel.Track;

/** {@code GET} and {@code HEAD /api/tracks/{id}/stream}: the audio, whole or in part. */
final class StreamHandler {

  private final TrackFinder tracks;

  StreamHandler(TrackFinder tracks) {
    this.tracks = tracks;
  }

  void handle(Context context) throws IOException {
    Track track = tracks.find(context);
    if (!track.isPlayable()) {
      throw new NotFoundResponse("no file of this library plays this song; it opens at a link");
    }
    Path path = track.file();
    BasicFileAttributes attributes = attributes(path);
    FileValidators validators =
        new FileValidators(attributes.size(), attributes.lastModifiedTime().toInstant());
    long size = attributes.size();
    context
        .disableCompression()
        .contentType(AudioTypes.of(path))
        .header(Header.ACCEPT_RANGES, "bytes")
        .header(Header.ETAG, validators.etag())
        .header(Header.LAST_MODIFIED, validators.lastModified())
        .header(Header.CACHE_CONTROL, "private, no-cache");
    if (validators.matches(context.header(Header.IF_NONE_MATCH))) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    try {
      Optional<ByteRange> part = requestedPart(context, validators, size);
      part.ifPresent(
          range ->
              context
                  .status(HttpStatus.PARTIAL_CONTENT)
                  .header(Header.CONTENT_RANGE, range.contentRange(size)));
      send(context, path, part.orElse(new ByteRange(0, size - 1)));
    } catch (ByteRange.Unsatisfiable e) {
      context
          .status(HttpStatus.RANGE_NOT_SATISFIABLE)
          .header(Header.CONTENT_RANGE, "bytes */" + size)
          .removeHeader(Header.CONTENT_TYPE);
    }
  }

  private static Optional<ByteRange> requestedPart(
      Context context, FileValidators validators, long size) throws ByteRange.Unsatisfiable {
    String range = context.header(Header.RANGE);
    if (range == null || !validators.allowRange(context.header(Header.IF_RANGE))) {
      return Optional.empty();
    }
    return ByteRange.parse(range, size);
  }

  private static void send(Context context, Path path, ByteRange range) {
    context.res().setContentLengthLong(range.length());
    if (context.method() == HandlerType.HEAD || range.length() == 0) {
      return;
    }
    context.future(
        () -> {
          try {
            return FileSender.send(path, range, context.res().getOutputStream());
          } catch (IOException e) {
            throw new NotFoundResponse("the file of this track cannot be read");
          }
        });
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      throw new NotFoundResponse("the file of this track is gone; scan its folder again");
    }
  }
}
