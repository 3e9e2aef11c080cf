package org.humoresque.app.cli;

import java.util.List;
import org.humoresque.app.config.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageText {

  private UsageText() {}

  static String of(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unknown(unmatched.getUnmatched().get(0), problem.getCommandLine());
    }
    return String.valueOf(problem.getMessage()).replaceFirst("^Error: ", "");
  }

  private static String unknown(String argument, CommandLine command) {
    if (argument.startsWith("-")) {
      String flag = argument.replaceFirst("=.*", "");
      return "unknown flag '%s'; did you mean '%s'?"
          .formatted(flag, NearestName.to(flag, flags(command)));
    }
    if (!command.getSubcommands().isEmpty()) {
      return "unknown verb '%s'; did you mean '%s'?"
          .formatted(argument, NearestName.to(argument, command.getSubcommands().keySet()));
    }
    return "'%s' is one argument too many".formatted(argument);
  }

  private static List<String> flags(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .filter(name -> name.startsWith("--"))
        .toList();
  }
}
