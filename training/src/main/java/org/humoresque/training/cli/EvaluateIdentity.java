package org.humoresque.training.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.humoresque.training.identity.IdentityWork;
import org.humoresque.vision.identity.IdentityModel;
import org.humoresque.vision.identity.IdentityModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code evaluate identity --data PATH}: measures the model on people it has not learnt from; where
 * it has learnt from them, measures the training itself by cross-validation.
 */
@Command(
    name = "identity",
    mixinStandardHelpOptions = true,
    description = "Measures how well people are told apart by their faces.")
final class EvaluateIdentity implements Callable<Integer> {

  private static final int FOLDS = 5;

  @Spec private CommandSpec spec;

  @Mixin private IdentityDataFlags data;

  @Option(
      names = "--model",
      description = "The model file to measure (default: the one that comes with the program).")
  private @Nullable Path model;

  @Option(
      names = "--folds",
      description =
          "Measure the training by so many folds (default: only where the model has learnt from"
              + " these people, then "
              + FOLDS
              + ").")
  private @Nullable Integer folds;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter messages = spec.commandLine().getErr();
    IdentityWork work = data.read(messages);
    Map<String, Object> figures = new LinkedHashMap<>(data.about());
    if (folds != null) {
      figures.putAll(work.crossValidate(folds));
    } else {
      IdentityModel measured =
          model == null ? IdentityModelFile.shipped() : IdentityModelFile.read(model);
      boolean known = work.knowsAllOf(measured);
      if (known) {
        messages.println(
            "The model has learnt from these people: its training is measured by cross-validation");
      }
      figures.putAll(known ? work.crossValidate(FOLDS) : work.measure(measured));
    }
    AudioPrinter.print(spec.commandLine().getOut(), json, figures);
    return 0;
  }
}
