package org.humoresque.app.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.humoresque.kernel.Track;
import org.humoresque.library.scan.CoverImage;
import org.humoresque.library.server.MusicServers;
import org.humoresque.library.server.RemoteStream;

/**
 * The sound and the picture of tracks that play from a music server: they go through this one, so
 * that the browser never learns the password.
 */
final class RemoteSongHandler {

  private static final int PARTIAL = 206;

  private final TrackFinder tracks;
  private final MusicServers servers;

  RemoteSongHandler(TrackFinder tracks, MusicServers servers) {
    this.tracks = tracks;
    this.servers = servers;
  }

  /**
   * @param local what answers for files of this machine
   */
  Handler streamOr(Handler local) {
    return context -> {
      Track track = tracks.find(context);
      if (MusicServers.isRemote(track)) {
        stream(context, track);
      } else {
        local.handle(context);
      }
    };
  }

  /**
   * @param local what answers for files of this machine
   */
  Handler coverOr(Handler local) {
    return context -> {
      Track track = tracks.find(context);
      if (MusicServers.isRemote(track)) {
        cover(context, track);
      } else {
        local.handle(context);
      }
    };
  }

  private void stream(Context context, Track track) throws IOException {
    Optional<String> range = Optional.ofNullable(context.header(Header.RANGE));
    RemoteStream sound = servers.stream(track, range);
    context
        .disableCompression()
        .status(HttpStatus.forStatus(sound.status()))
        .contentType(sound.mediaType())
        .header(Header.CACHE_CONTROL, "private, no-cache");
    sound.headers().forEach(context::header);
    boolean isSound = sound.status() == HttpStatus.OK.getCode() || sound.status() == PARTIAL;
    if (context.method() == HandlerType.HEAD || !isSound) {
      sound.discard();
      return;
    }
    ServletOutputStream out = context.res().getOutputStream();
    context.future(() -> RemoteSender.send(sound, out));
  }

  private void cover(Context context, Track track) {
    CoverImage cover =
        servers
            .cover(track)
            .orElseThrow(() -> new NotFoundResponse("the server has no cover of this track"));
    context
        .disableCompression()
        .contentType(cover.mediaType())
        .header(Header.CACHE_CONTROL, "private, max-age=3600")
        .result(cover.bytes());
  }
}
