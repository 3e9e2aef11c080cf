package org.humoresque.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.humoresque.app.session.LibraryExchange;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: writes the library, a catalogue or a playlist into a file. */
@Command(
    description = {
      "Writes the library into a file: as a backup that restores everything (.zip), as a catalogue"
          + " (.csv, .tsv, .xlsx) or as a playlist (.m3u, .m3u8, .pls, .xspf, .jspf)."
    })
final class ExportVerb extends Verb {

  /** What was written. */
  record Answer(String file, int songs) {}

  @Parameters(paramLabel = "FILE", description = "Where to; its ending says in which form.")
  Path file = Path.of("");

  @Option(names = "--catalogue", description = "Only this catalogue, as it was imported.")
  Optional<String> catalogue = Optional.empty();

  @Option(names = "--playlist", description = "Only this playlist.")
  Optional<String> playlist = Optional.empty();

  @Option(names = "--relative", description = "Write a playlist's paths from its folder on.")
  boolean relative;

  ExportVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Path path = surroundings.workingDirectory().resolve(file).normalize();
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw wrongUsage("there is no folder " + folder);
    }
    if (catalogue.isPresent() && playlist.isPresent()) {
      throw wrongUsage("say --catalogue or --playlist, not both");
    }
    int songs;
    try (Services services = services()) {
      songs = write(services.work().imports(), path);
    }
    if (output.json) {
      print(new Answer(path.toString(), songs));
    } else {
      out().printf("%d songs written to %s%n", songs, path);
      out().flush();
    }
    return ExitCode.OK;
  }

  private int write(LibraryExchange exchange, Path path) {
    if (catalogue.isPresent()) {
      return exchange.writeCatalogue(catalogue.get(), path);
    }
    return playlist.isPresent()
        ? exchange.writePlaylist(playlist.get(), path, relative)
        : exchange.writeLibrary(path, relative);
  }
}
