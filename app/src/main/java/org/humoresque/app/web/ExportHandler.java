package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.humoresque.library.playlist.PlaylistFile;
import org.humoresque.library.store.Catalogue;
import org.humoresque.library.table.Table;

/** {@code /api/export} and {@code /api/catalogues}: the library and its catalogues as files. */
final class ExportHandler {

  /** A catalogue to download again. */
  record CatalogueView(String name) {}

  private final Player player;

  ExportHandler(Player player) {
    this.player = player;
  }

  /** {@code GET /api/export/library.zip}, {@code .csv}, {@code .xlsx}, {@code .m3u8}, … */
  void library(Context context) throws IOException {
    send(
        context,
        context.pathParam("name"),
        file -> player.work().imports().writeLibrary(file, false));
  }

  void catalogues(Context context) {
    List<CatalogueView> names =
        player.library().catalogues().all().stream()
            .map(Catalogue::name)
            .map(CatalogueView::new)
            .toList();
    context.json(names);
  }

  /** {@code GET /api/catalogues/{name}/{file}}: a catalogue in the form the file's name says. */
  void catalogue(Context context) throws IOException {
    send(
        context,
        context.pathParam("file"),
        file -> player.work().imports().writeCatalogue(context.pathParam("name"), file));
  }

  void removeCatalogue(Context context) {
    player.library().catalogues().remove(context.pathParam("name"));
    context.status(HttpStatus.NO_CONTENT);
  }

  /** Has a temporary file written and sends it; it is gone once it is sent. */
  static void send(Context context, String name, Consumer<Path> writer) throws IOException {
    if (Table.format(Path.of(name)).isEmpty()
        && !PlaylistFile.isNamed(Path.of(name))
        && !name.endsWith(".zip")) {
      throw new BadRequestResponse(
          "'%s' must end in .zip, .csv, .tsv, .xlsx, .%s"
              .formatted(name, String.join(", .", PlaylistFile.endings())));
    }
    String plain = name.replaceAll("[/\\\\\\p{Cntrl}]", "_");
    Path folder = Files.createTempDirectory("humoresque-export");
    Path file = folder.resolve(plain);
    try {
      writer.accept(file);
      context
          .disableCompression()
          .contentType("application/octet-stream")
          .header(
              Header.CONTENT_DISPOSITION,
              "attachment; filename*=UTF-8''"
                  + URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20"))
          .result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    } finally {
      if (Files.notExists(file)) {
        Files.deleteIfExists(folder);
      }
    }
  }
}
