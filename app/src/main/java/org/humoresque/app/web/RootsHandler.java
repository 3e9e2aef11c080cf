package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.humoresque.app.session.JobStatus.Kind;
import org.humoresque.app.view.JobView;
import org.humoresque.library.watch.WatchState;
import org.jspecify.annotations.Nullable;

/** {@code /api/roots}: the folders of the library. */
final class RootsHandler {

  /**
   * One folder.
   *
   * @param tracks how many songs of the library lie in it
   * @param state {@code watched}, {@code rescanned}, {@code away}, or null where nobody looks
   * @param note why it is not watched, where it is not
   */
  record Root(String path, long tracks, @Nullable String state, @Nullable String note) {}

  private final Player player;

  RootsHandler(Player player) {
    this.player = player;
  }

  void list(Context context) {
    context.json(roots());
  }

  /** Takes a folder out of the library; the files stay. */
  void remove(Context context) {
    String path = context.queryParam("path");
    if (path == null || path.isBlank()) {
      throw new BadRequestResponse("say which folder to remove: ?path=/music");
    }
    try {
      player.work().removeRoot(Path.of(path));
    } catch (InvalidPathException e) {
      throw new BadRequestResponse("'%s' cannot name a folder".formatted(path));
    }
    player.folders().refresh();
    context.json(roots());
  }

  /** Scans all folders again. */
  void rescan(Context context) {
    context
        .status(HttpStatus.ACCEPTED)
        .json(JobView.of(player.jobs().start(Kind.SCAN, player.work().rescan(List.of()))));
  }

  private List<Root> roots() {
    Map<Path, WatchState> states = player.folders().states();
    return player.library().store().roots().stream()
        .map(root -> root(root, states.get(root)))
        .toList();
  }

  private Root root(Path root, @Nullable WatchState state) {
    return new Root(
        root.toString(),
        player.library().store().countBelow(root),
        state == null ? null : state.way().name().toLowerCase(Locale.ROOT),
        state == null || state.note().isEmpty() ? null : state.note());
  }
}
