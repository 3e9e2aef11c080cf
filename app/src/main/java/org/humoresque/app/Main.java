package org.humoresque.app;

import java.nio.file.Path;
import org.humoresque.app.cli.CommandLineProgram;
import org.humoresque.app.cli.Surroundings;

/** The program starts here. */
public final class Main {

  /** Set by the launcher where standard error is a terminal. */
  private static final String TERMINAL = "humoresque.terminal";

  /** Set by the launcher where standard output is a terminal that shows colours. */
  private static final String COLOURS = "humoresque.colours";

  private Main() {}

  public static void main(String[] arguments) {
    Surroundings surroundings =
        new Surroundings(
            System.getenv(),
            Path.of("").toAbsolutePath(),
            Boolean.getBoolean(TERMINAL),
            Boolean.getBoolean(COLOURS),
            Wiring::new);
    System.exit(CommandLineProgram.create(surroundings).execute(arguments));
  }
}
