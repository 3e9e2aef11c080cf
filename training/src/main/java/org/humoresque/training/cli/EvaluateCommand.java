package org.humoresque.training.cli;

import picocli.CommandLine.Command;

/** {@code evaluate}: measures a model; each kind is a command of its own. */
@Command(
    name = "evaluate",
    description = "Measures a model.",
    subcommands = {
      EvaluateExpression.class,
      EvaluateLyrics.class,
      EvaluateAudio.class,
      EvaluateRecommend.class,
      EvaluateIdentity.class,
      EvaluateMicro.class
    })
final class EvaluateCommand {

  private EvaluateCommand() {}
}
