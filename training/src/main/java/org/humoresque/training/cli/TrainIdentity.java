package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.humoresque.training.identity.IdentityWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train identity --data PATH --out FILE}. */
@Command(
    name = "identity",
    mixinStandardHelpOptions = true,
    description = "Learns to tell people apart by their faces.")
final class TrainIdentity implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private IdentityDataFlags data;

  @Option(names = "--out", required = true, description = "The model file to write.")
  private Path out;

  @Option(
      names = "--folds",
      defaultValue = "5",
      description =
          "Measure by cross-validation first, with so many folds; 0 for none (default:"
              + " ${DEFAULT-VALUE}).")
  private int folds;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter messages = spec.commandLine().getErr();
    IdentityWork work = data.read(messages);
    AudioPrinter.print(spec.commandLine().getOut(), json, work.train(out, folds));
    return 0;
  }
}
