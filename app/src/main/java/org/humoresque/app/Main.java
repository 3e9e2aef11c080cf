package org.humoresque.app;

import java.nio.file.Path;
import org.humoresque.app.cli.CommandLineProgram;
import org.humoresque.app.cli.Surroundings;

/** The program starts here. */
public final class Main {

  /** Set by the launcher where standard error is a terminal. */
  private static final String TERMINAL = "humoresque.terminal";

  private Main() {}

  public static void main(String[] arguments) {
    Surroundings surroundings =
        new Surroundings(
            System.getenv(),
            Path.of("").toAbsolutePath(),
            Boolean.getBoolean(TERMINAL),
            Wiring::new);
    System.exit(CommandLineProgram.create(surroundings).execute(arguments));
  }
}
