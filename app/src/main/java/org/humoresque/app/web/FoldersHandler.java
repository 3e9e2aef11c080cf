package org.humoresque.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/folders}: the folders inside a folder, for choosing one to scan. */
final class FoldersHandler {

  /** One folder to choose. */
  record Folder(String name, String path) {}

  /** A folder and those inside it, hidden ones left out, in the order of their names. */
  record Listing(String path, @Nullable String parent, List<Folder> folders) {}

  void handle(Context context) {
    Path folder =
        Optional.ofNullable(context.queryParam("path"))
            .filter(text -> !text.isBlank())
            .map(FolderNames::parse)
            .orElseGet(() -> Path.of(System.getProperty("user.home")));
    context.json(list(folder));
  }

  private static Listing list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Folder> folders =
          entries
              .filter(entry -> !entry.getFileName().toString().startsWith("."))
              .filter(Files::isDirectory)
              .sorted(
                  Comparator.comparing(
                      entry -> entry.getFileName().toString(), String.CASE_INSENSITIVE_ORDER))
              .map(entry -> new Folder(entry.getFileName().toString(), entry.toString()))
              .toList();
      String parent = Optional.ofNullable(folder.getParent()).map(Path::toString).orElse(null);
      return new Listing(folder.toString(), parent, folders);
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new BadRequestResponse("the folder %s cannot be read".formatted(folder));
    }
  }
}
