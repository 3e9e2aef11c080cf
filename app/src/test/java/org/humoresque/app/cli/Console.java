package org.humoresque.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.humoresque.app.Wiring;
import org.humoresque.app.view.Json;
import picocli.CommandLine;

/** A console to run verbs at, with the whole program behind it. */
final class Console {

  /** What a verb left behind. */
  record Result(int exitCode, String out, String err) {

    /** The one document on standard output; anything else there fails. */
    JsonNode json() {
      try {
        return Json.MAPPER.readTree(out);
      } catch (IOException e) {
        throw new UncheckedIOException(out, e);
      }
    }
  }

  private final Path folder;
  private final boolean colours;

  /**
   * @param folder the working directory; holds the data folder too
   */
  Console(Path folder) {
    this(folder, false);
  }

  /**
   * @param colours whether standard output shows colours
   */
  Console(Path folder, boolean colours) {
    this.folder = folder;
    this.colours = colours;
  }

  Result run(String... arguments) {
    Map<String, String> environment = Map.of("XDG_DATA_HOME", folder.toString());
    Surroundings surroundings = new Surroundings(environment, folder, false, colours, Wiring::new);
    CommandLine program = CommandLineProgram.create(surroundings);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    program.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = program.execute(arguments);
    return new Result(exitCode, out.toString(), err.toString());
  }
}
