package org.humoresque.training.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.humoresque.training.data.FaceDataReader;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.training.expression.ExpressionEvaluation;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate expression}: measures a model on labelled faces. */
@Command(
    name = "evaluate",
    description = "Measures a model.",
    subcommands = {EvaluateCommand.Expression.class, EvaluateLyrics.class})
final class EvaluateCommand {

  private EvaluateCommand() {}

  /** {@code evaluate expression --data PATH [--model FILE]}. */
  @Command(
      name = "expression",
      mixinStandardHelpOptions = true,
      description = "Measures an expression model on FER2013-form data.")
  static final class Expression implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
        names = "--data",
        required = true,
        description = "FER2013 as folders, a zip of folders, or Kaggle's CSV.")
    private Path data;

    @Option(
        names = "--split",
        description =
            "Which part of the data (default: its only one, or its only one that is not train).")
    private @Nullable String split;

    @Option(names = "--model", description = "ONNX file (default: the one that ships).")
    private @Nullable Path model;

    @Option(
        names = "--mirror",
        negatable = true,
        defaultValue = "true",
        fallbackValue = "true",
        description = "Average over each face and its mirror image (default: yes).")
    private boolean mirror;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
      try (OnnxEmotionClassifier classifier =
          model == null
              ? OnnxEmotionClassifier.openDefault(mirror)
              : OnnxEmotionClassifier.open(model, mirror)) {
        FaceSplit faces = choose(FaceDataReader.read(data));
        ExpressionEvaluation evaluation = ExpressionEvaluation.of(classifier, faces.faces());
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("model", classifier.file().get("name"));
        about.put("modelSha256", classifier.file().sha256());
        about.put("data", data.toString());
        about.put("split", faces.name());
        about.put("mirror", mirror);
        about.put("temperature", classifier.temperature());
        EvaluationPrinter.print(spec.commandLine().getOut(), json, about, evaluation);
      }
      return 0;
    }

    private FaceSplit choose(Map<String, FaceSplit> splits) {
      if (split != null) {
        FaceSplit wanted = splits.get(split.toLowerCase(Locale.ROOT));
        if (wanted == null) {
          throw new UnreadableDataException(
              "%s has no split '%s'; allowed: %s".formatted(data, split, splits.keySet()));
        }
        return wanted;
      }
      if (splits.size() == 1) {
        return splits.values().iterator().next();
      }
      List<FaceSplit> unseen =
          splits.values().stream().filter(part -> !part.name().equals("train")).toList();
      if (unseen.size() != 1) {
        throw new UnreadableDataException(
            "%s has several splits; choose one with --split: %s".formatted(data, splits.keySet()));
      }
      return unseen.get(0);
    }
  }
}
