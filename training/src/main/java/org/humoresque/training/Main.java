package org.humoresque.training;

import org.humoresque.training.cli.TrainingCommand;

/** Starts {@code ./humoresque train …} and {@code ./humoresque evaluate …}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(TrainingCommand.run(arguments));
  }
}
