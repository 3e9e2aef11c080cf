package org.humoresque.training.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.data.FaceData;
import org.humoresque.training.data.FaceDataReader;
import org.humoresque.training.data.FaceSplit;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.training.eval.CoveragePoint;
import org.humoresque.training.eval.EvaluationPlots;
import org.humoresque.training.eval.RunPlots;
import org.humoresque.training.expression.ExpressionEvaluation;
import org.humoresque.training.expression.ExpressionReader;
import org.humoresque.training.expression.FaceReadings;
import org.humoresque.training.expression.Leak;
import org.humoresque.training.expression.ReadingSpeed;
import org.humoresque.training.expression.Robustness;
import org.humoresque.vision.emotion.EmotionModel;
import org.humoresque.vision.emotion.EmotionModelSource;
import org.humoresque.vision.emotion.FacePreprocessing;
import org.humoresque.vision.emotion.ReadingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate expression --data PATH}: measures an expression model on labelled faces. */
@Command(
    name = "expression",
    mixinStandardHelpOptions = true,
    description = "Measures an expression model on FER2013-form data.")
final class EvaluateExpression implements Callable<Integer> {

  private static final String TRAINING = "train";

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

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "LABEL",
      description = "Leave out faces with this label, such as contempt in CK+; may be repeated.")
  private Set<String> ignored = Set.of();

  @Option(
      names = "--model",
      description =
          "Name of a model that ships, or an .onnx or .ensemble file (default: the one that reads"
              + " faces in the player).")
  private @Nullable String model;

  @Option(
      names = "--mirror",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Average over each face and its mirror image (default: yes).")
  private boolean mirror;

  @Option(
      names = "--preprocess",
      description =
          "Prepare faces this way, such as median,equalize,standardized, instead of as the model"
              + " was trained.")
  private @Nullable String preprocess;

  @Option(
      names = "--robustness",
      description =
          "Read the same faces also in dim and flat light, noisy, blurred, squeezed, small,"
              + " half-covered and turned.")
  private boolean robustness;

  @Option(
      names = "--leak",
      description =
          "Say how many of the faces also occur in the split 'train', and the accuracy without"
              + " them.")
  private boolean leak;

  @Option(names = "--speed", description = "Time single faces on one core.")
  private boolean speed;

  @Option(
      names = "--threads",
      defaultValue = "1",
      description = "Faces read at once (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--out",
      description = "Folder for confusion.png, coverage.png and reliability.png.")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter messages = spec.commandLine().getErr();
    try (EmotionModel opened = open(messages)) {
      ExpressionReader reader = new ExpressionReader(opened, threads);
      FaceData faces = FaceDataReader.load(data, ignored);
      DataMessages.print(messages, data, faces.report());
      FaceSplit chosen = choose(faces.splits());
      Measurements measurements = measure(opened, reader, chosen, faces.splits());
      warn(messages, chosen, opened, measurements.evaluation().readings());
      if (folder != null) {
        plot(folder, measurements.evaluation());
      }
      EvaluationPrinter.print(
          spec.commandLine().getOut(), json, about(opened, chosen), measurements);
    }
    return 0;
  }

  private EmotionModel open(PrintWriter messages) {
    Optional<FacePreprocessing> replacement =
        Optional.ofNullable(preprocess).map(FacePreprocessing::parse);
    EmotionModelSource source =
        model == null ? EmotionModelSource.DEFAULT : EmotionModelSource.parse(model);
    replacement.ifPresent(
        pipeline ->
            messages.printf(
                "Faces are prepared as '%s', not as %s was trained:"
                    + " its card and its calibration do not apply.%n",
                pipeline.label(), source));
    return source.open(new ReadingOptions(mirror, replacement));
  }

  private Measurements measure(
      EmotionModel opened,
      ExpressionReader reader,
      FaceSplit chosen,
      Map<String, FaceSplit> splits) {
    List<LabelledFace> known = reader.known(chosen.faces());
    Optional<FaceSplit> training = leak ? Optional.of(training(chosen, splits)) : Optional.empty();
    int rounds = 1 + (robustness ? Robustness.CUSTOMARY.size() : 0);
    try (ReadingProgress progress = new ReadingProgress((long) rounds * known.size())) {
      FaceReadings readings = reader.read(chosen.faces(), progress);
      ExpressionEvaluation clean = ExpressionEvaluation.of(readings);
      return new Measurements(
          clean,
          sure(opened, readings),
          speed
              ? OptionalDouble.of(ReadingSpeed.medianMilliseconds(opened, known))
              : OptionalDouble.empty(),
          training.map(seen -> Leak.of(readings, known, seen.faces())),
          robustness
              ? Optional.of(
                  Robustness.measure(reader, known, clean, Robustness.CUSTOMARY, progress))
              : Optional.empty());
    }
  }

  private static Optional<CoveragePoint> sure(EmotionModel opened, FaceReadings readings) {
    OptionalDouble threshold = opened.confidenceThreshold();
    return threshold.isEmpty()
        ? Optional.empty()
        : CoveragePoint.from(threshold.getAsDouble(), readings.probabilities(), readings.truths());
  }

  private FaceSplit training(FaceSplit chosen, Map<String, FaceSplit> splits) {
    FaceSplit training = splits.get(TRAINING);
    if (training == null || chosen.name().equals(TRAINING)) {
      throw new UnreadableDataException(
          "--leak compares a split with the split 'train'; %s has %s, and '%s' is evaluated"
              .formatted(data, splits.keySet(), chosen.name()));
    }
    return training;
  }

  private static void warn(
      PrintWriter messages, FaceSplit chosen, EmotionModel opened, FaceReadings readings) {
    String calibratedOn = opened.file().find("calibratedOn").orElse("");
    if (List.of(calibratedOn.split(",")).contains(chosen.name())) {
      messages.printf(
          "The calibration of %s was fitted on '%s' too; measured across five folds its expected"
              + " error is %s, its accuracy %s%n",
          opened.file().get("name"),
          chosen.name(),
          opened.file().find("testCalibrationError").orElse("not known"),
          opened.file().find("testAccuracy").orElse("not known"));
    }
    if (readings.leftOut() > 0) {
      messages.printf(
          "%d of the %d faces of '%s' are left out: the model knows only %s%n",
          readings.leftOut(), chosen.faces().size(), chosen.name(), labels(opened.emotions()));
    }
    List<Emotion> missing =
        opened.emotions().stream().filter(chosen.missing(opened.emotions())::contains).toList();
    if (!missing.isEmpty()) {
      messages.printf(
          "'%s' has no face that is %s: nothing can be said of that%n",
          chosen.name(), labels(missing));
    }
  }

  private static String labels(List<Emotion> emotions) {
    return emotions.stream().map(Emotion::label).collect(Collectors.joining(", "));
  }

  private Map<String, Object> about(EmotionModel opened, FaceSplit chosen) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("model", opened.file().get("name"));
    about.put("modelSha256", opened.file().sha256());
    about.put("data", data.toString());
    about.put("split", chosen.name());
    about.put("mirror", mirror);
    about.put("preprocessing", opened.file().get("preprocessing"));
    about.put("temperature", opened.scale().temperature());
    about.put("exponent", opened.scale().exponent());
    about.put("offsets", opened.scale().offsets());
    return about;
  }

  private static void plot(Path folder, ExpressionEvaluation evaluation) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder, e);
    }
    FaceReadings readings = evaluation.readings();
    RunPlots.confusion(evaluation.confusion(), folder.resolve("confusion.png"));
    EvaluationPlots.coverage(
        readings.probabilities(), readings.truths(), folder.resolve("coverage.png"));
    EvaluationPlots.reliability(
        readings.probabilities(),
        readings.truths(),
        ExpressionEvaluation.CALIBRATION_BINS,
        folder.resolve("reliability.png"));
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
        splits.values().stream().filter(part -> !part.name().equals(TRAINING)).toList();
    if (unseen.size() != 1) {
      throw new UnreadableDataException(
          "%s has several splits; choose one with --split: %s".formatted(data, splits.keySet()));
    }
    return unseen.get(0);
  }
}
