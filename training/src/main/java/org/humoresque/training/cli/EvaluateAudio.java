package org.humoresque.training.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.humoresque.training.audio.AudioEvaluation;
import org.humoresque.training.audio.AudioReader;
import org.humoresque.training.audio.MeasuredData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate audio --data PATH}: measures a model file on labelled recordings. */
@Command(
    name = "audio",
    mixinStandardHelpOptions = true,
    description = "Measures a model that hears on labelled recordings.")
final class EvaluateAudio implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      description = "Labelled recordings, as for train audio.")
  private Path data;

  @Option(
      names = "--model",
      description = "The model file to measure (default: the one that comes with the program).")
  private @Nullable Path model;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private AudioDataFlags reading;

  @Override
  public Integer call() {
    AudioReader reader = model == null ? AudioReader.shipped() : AudioReader.open(model);
    MeasuredData measured = reading.measure(data, spec.commandLine().getErr());
    AudioEvaluation evaluation = reader.evaluate(measured);
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("model", reader.name());
    about.put("data", data.toString());
    AudioPrinter.print(spec.commandLine().getOut(), json, about, evaluation.toMap(), evaluation);
    return 0;
  }
}
