package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.music.lyrics.model.UnreadableLyricsModelException;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.training.expression.ParityException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The verbs of training; exits 0 done, 1 failed, 2 wrong usage. */
@Command(
    name = "humoresque",
    description = "Trains and evaluates models.",
    subcommands = {TrainCommand.class, EvaluateCommand.class, HelpCommand.class})
public final class TrainingCommand {

  private TrainingCommand() {}

  /** Runs one verb with the process's own streams and gives the exit code. */
  public static int run(String... arguments) {
    return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
  }

  /** Runs one verb and gives the exit code. */
  public static int run(PrintWriter out, PrintWriter messages, String... arguments) {
    return new CommandLine(new TrainingCommand())
        .setOut(out)
        .setErr(messages)
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (!isExpected(failure)) {
                throw failure;
              }
              messages.println(failure.getMessage());
              return failure instanceof IllegalArgumentException ? 2 : 1;
            })
        .execute(arguments);
  }

  private static boolean isExpected(Exception failure) {
    return failure instanceof UnreadableDataException
        || failure instanceof UnreadableModelException
        || failure instanceof UnreadableLyricsModelException
        || failure instanceof ParityException
        || failure instanceof UncheckedIOException
        || failure instanceof IllegalArgumentException;
  }
}
