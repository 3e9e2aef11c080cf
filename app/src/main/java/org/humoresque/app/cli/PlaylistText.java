package org.humoresque.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.humoresque.app.view.PlaylistView;

/** A playlist as text for people. */
final class PlaylistText {

  private final PrintWriter out;
  private final PrintWriter err;

  PlaylistText(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void print(PlaylistView playlist) {
    out.printf(
        Locale.ROOT,
        "You: valence %+.2f, arousal %+.2f. Goal %s: valence %+.2f, arousal %+.2f.%n",
        playlist.mood().valence(),
        playlist.mood().arousal(),
        playlist.goal(),
        playlist.target().valence(),
        playlist.target().arousal());
    List<PlaylistView.Entry> tracks = playlist.tracks();
    for (int i = 0; i < tracks.size(); i++) {
      PlaylistView.Entry track = tracks.get(i);
      String artist = Optional.ofNullable(track.artist()).map(name -> name + " — ").orElse("");
      out.printf(Locale.ROOT, "%3d. %s%s (%.2f)%n", i + 1, artist, track.title(), track.score());
      out.printf("     %s%n", track.explanation());
    }
    out.flush();
    if (tracks.isEmpty()) {
      err.println(
          "The library has no track whose mood is known; fill it with: humoresque scan DIR");
      err.flush();
    }
  }
}
