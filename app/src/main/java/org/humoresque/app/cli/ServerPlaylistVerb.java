package org.humoresque.app.cli;

import org.humoresque.app.view.WrittenPlaylistView;
import org.humoresque.library.Library;
import org.humoresque.library.store.LibraryException;
import org.humoresque.library.store.SavedPlaylist;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code server playlist}: writes a playlist to a server. */
@Command(description = "Writes one of the library's playlists to a server.")
final class ServerPlaylistVerb extends Verb {

  @Parameters(index = "0", paramLabel = "NAME", description = "The server.")
  String server = "";

  @Parameters(index = "1", paramLabel = "PLAYLIST", description = "The playlist's name.")
  String playlist = "";

  ServerPlaylistVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    try (Services services = services()) {
      Library library = services.library();
      SavedPlaylist saved =
          library
              .savedPlaylists()
              .find(playlist)
              .orElseThrow(
                  () -> new LibraryException("there is no playlist '%s'".formatted(playlist)));
      WrittenPlaylistView written = WrittenPlaylistView.of(library.servers().write(server, saved));
      if (output.json) {
        print(written);
      } else {
        out().printf("%d songs written to %s%n", written.songs(), server);
        written.missing().forEach(it -> out().printf("  %s: %s%n", it.title(), it.reason()));
        out().flush();
      }
    }
    return ExitCode.OK;
  }
}
