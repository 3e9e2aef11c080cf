package org.humoresque.app.view;

import java.util.List;
import org.humoresque.library.server.MusicServers;

/**
 * A playlist that was written to a server.
 *
 * @param songs how many
 * @param missing those the server does not have
 */
public record WrittenPlaylistView(int songs, List<Missing> missing) {

  /** A song the server does not have. */
  public record Missing(String title, String reason) {}

  public static WrittenPlaylistView of(MusicServers.WrittenPlaylist written) {
    return new WrittenPlaylistView(
        written.songs(),
        written.missing().stream()
            .map(song -> new Missing(song.path().toString(), song.reason()))
            .toList());
  }
}
