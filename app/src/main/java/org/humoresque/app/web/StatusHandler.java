package org.humoresque.app.web;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.List;
import org.humoresque.app.view.JobView;
import org.humoresque.app.view.ModelView;
import org.humoresque.app.view.SoundStatusView;
import org.humoresque.app.view.Version;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/status}: what the program is and holds, at once. */
final class StatusHandler {

  /** The library in figures. */
  record LibraryFigures(long tracks, long withMood, List<String> roots) {}

  /**
   * The whole answer.
   *
   * @param model null until the model is loaded, or where it cannot be
   * @param lyricsService who is told artist and title of songs without words; null: nobody
   */
  record Status(
      String version,
      @Nullable ModelView model,
      LibraryFigures library,
      JobView scan,
      SoundStatusView sound,
      boolean demoAvailable,
      @Nullable String lyricsService) {}

  private final Player player;

  StatusHandler(Player player) {
    this.player = player;
  }

  void handle(Context context) {
    context.json(
        new Status(
            Version.current(),
            player.model().get().orElse(null),
            new LibraryFigures(
                player.library().store().count(),
                player.library().store().moodedCount(),
                player.library().store().roots().stream().map(Path::toString).toList()),
            JobView.of(player.jobs().status()),
            SoundStatusView.of(player.sound().status()),
            true,
            player.work().lyricsService().orElse(null)));
  }
}
