package org.humoresque.app.cli;

import java.io.PrintWriter;
import org.humoresque.app.config.SettingsException;
import org.humoresque.app.view.ErrorView;
import org.humoresque.app.view.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: its verbs, and how every one of them fails. */
public final class CommandLineProgram {

  private CommandLineProgram() {}

  /** The program without a verb. */
  @Command(
      name = "humoresque",
      description = "Plays music from your own library for how you feel, read from your face.",
      mixinStandardHelpOptions = true,
      versionProvider = VersionText.class,
      subcommands = HelpCommand.class,
      synopsisSubcommandLabel = "VERB",
      footer = {
        "",
        "Exit codes: 0 done, 1 failed, 2 wrong usage.",
        "Every verb takes --json, --data-dir and --help."
      })
  static final class Root implements Runnable {

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "say what to do: one of the verbs below");
    }
  }

  static final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"humoresque " + Version.current()};
    }
  }

  /**
   * @param surroundings where the settings come from and how services are made
   */
  public static CommandLine create(Surroundings surroundings) {
    CommandLine program =
        new CommandLine(new Root())
            .addSubcommand("serve", new ServeVerb(surroundings))
            .addSubcommand("face", new FaceVerb(surroundings))
            .addSubcommand("video", new VideoVerb(surroundings))
            .addSubcommand("who", WhoVerb.create(surroundings))
            .addSubcommand("scan", new ScanVerb(surroundings))
            .addSubcommand("import", new ImportVerb(surroundings))
            .addSubcommand("export", new ExportVerb(surroundings))
            .addSubcommand("server", ServerVerb.create(surroundings))
            .addSubcommand("crawl", new CrawlVerb(surroundings))
            .addSubcommand("lyrics", new LyricsVerb(surroundings))
            .addSubcommand("audio", new AudioVerb(surroundings))
            .addSubcommand("recommend", new RecommendVerb(surroundings))
            .addSubcommand("train", new TrainingVerbs.Train())
            .addSubcommand("evaluate", new TrainingVerbs.Evaluate())
            .addSubcommand(
                "db",
                new CommandLine(new DbVerb(surroundings))
                    .addSubcommand("copy", new DbVerb.Copy(surroundings))
                    .addSubcommand("check", new DbVerb.Check(surroundings)))
            .addSubcommand("config", new ConfigVerb(surroundings));
    return program
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(CommandLineProgram::answerWrongUsage)
        .setExecutionExceptionHandler(CommandLineProgram::answerFailure);
  }

  private static int answerWrongUsage(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("humoresque: " + UsageText.of(problem));
    err.printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  private static int answerFailure(
      Exception problem, CommandLine command, CommandLine.ParseResult arguments) {
    command.getErr().println("humoresque: " + ErrorView.of(problem).error());
    if (command.getCommand() instanceof Verb verb) {
      if (verb.output.verbose) {
        problem.printStackTrace(command.getErr());
      }
      if (verb.output.json && !(problem instanceof SettingsException)) {
        verb.print(ErrorView.of(problem));
      }
    }
    return problem instanceof SettingsException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }
}
