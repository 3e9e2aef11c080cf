package org.humoresque.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The verbs of the training module: listed here, dispatched to it by the launcher. */
final class TrainingVerbs {

  private TrainingVerbs() {}

  @Command(description = "Trains a model: train expression --data PATH")
  static final class Train extends Elsewhere {}

  @Command(description = "Measures a model on labelled data: evaluate expression --data PATH")
  static final class Evaluate extends Elsewhere {}

  /** Answers only where the launcher was passed by. */
  abstract static class Elsewhere implements Callable<Integer> {

    @Spec CommandSpec spec = CommandSpec.create();
    @Unmatched List<String> arguments = List.of();

    @Override
    public Integer call() {
      spec.commandLine()
          .getErr()
          .printf("humoresque: run this verb by the launcher: ./humoresque %s%n", spec.name());
      return ExitCode.USAGE;
    }
  }
}
