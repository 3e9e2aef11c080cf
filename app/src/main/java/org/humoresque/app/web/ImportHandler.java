package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.humoresque.app.session.JobStatus;
import org.humoresque.app.session.LibraryExchange;
import org.humoresque.app.session.LibraryExchange.Kind;
import org.humoresque.app.session.LibraryExchange.Options;
import org.humoresque.app.view.JobView;
import org.humoresque.app.view.ProposalView;
import org.humoresque.library.catalogue.Field;
import org.humoresque.library.store.LibraryException;
import org.jspecify.annotations.Nullable;

/** {@code /api/imports}: a file is sent, looked at, and imported once the person agrees. */
final class ImportHandler {

  /**
   * What was sent.
   *
   * @param kind catalogue, playlist or backup
   * @param proposal what a catalogue's columns mean; null for other kinds
   */
  record Upload(String id, String name, String kind, @Nullable ProposalView proposal) {}

  /**
   * How to import it.
   *
   * @param map column by field, in place of the proposal
   * @param replace whether a backup may replace a library that has songs
   */
  record Confirmation(@Nullable Map<String, String> map, boolean replace) {}

  private final Player player;
  private final Uploads uploads = Uploads.temporary();

  ImportHandler(Player player) {
    this.player = player;
  }

  void upload(Context context) throws IOException {
    String id = uploads.keep(context);
    Path file = uploads.find(id);
    LibraryExchange exchange = player.work().imports();
    try {
      Kind kind = exchange.kind(file);
      ProposalView proposal =
          kind == Kind.CATALOGUE ? ProposalView.of(exchange.propose(file, Options.PROPOSED)) : null;
      context
          .status(HttpStatus.CREATED)
          .json(
              new Upload(
                  id,
                  file.getFileName().toString(),
                  kind.name().toLowerCase(Locale.ROOT),
                  proposal));
    } catch (LibraryException e) {
      uploads.discard(id);
      throw new BadRequestResponse(
          String.valueOf(e.getMessage()).replace(file.toString(), file.getFileName().toString()));
    }
  }

  void confirm(Context context) throws IOException {
    String id = context.pathParam("id");
    Path file = uploads.find(id);
    Confirmation said = JsonBody.read(context, Confirmation.class);
    Map<Field, String> map = new EnumMap<>(Field.class);
    Objects.requireNonNullElse(said.map(), Map.<String, String>of())
        .forEach((field, column) -> map.put(Field.parse(field), column));
    Options options = new Options(map, Optional.empty(), said.replace());
    JobStatus started =
        player
            .jobs()
            .start(
                JobStatus.Kind.IMPORT,
                progress -> {
                  try {
                    return player.work().imports().read(file, options).run(progress);
                  } finally {
                    uploads.discard(id);
                  }
                });
    context.status(HttpStatus.ACCEPTED).json(JobView.of(started));
  }

  void discard(Context context) {
    uploads.discard(context.pathParam("id"));
    context.status(HttpStatus.NO_CONTENT);
  }
}
