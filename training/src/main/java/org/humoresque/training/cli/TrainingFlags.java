package org.humoresque.training.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.humoresque.training.cnn.Augmentation;
import org.humoresque.training.cnn.Balancing;
import org.humoresque.training.cnn.Optimizer;
import org.humoresque.training.cnn.PictureSizes;
import org.humoresque.training.cnn.Schedule;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.cnn.TrainingOptions.Descent;
import org.humoresque.training.cnn.TrainingOptions.Targets;
import org.humoresque.training.cnn.TrainingOptions.Views;
import org.humoresque.vision.emotion.FacePreprocessing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a training; what is not given is as the network's recipe has it. */
final class TrainingFlags {

  @Option(names = "--epochs", description = "How often every face is seen.")
  private @Nullable Integer epochs;

  @Option(names = "--batch-size", description = "Faces per step.")
  private @Nullable Integer batchSize;

  @Option(names = "--learning-rate", description = "Peak rate, reached after the warm-up.")
  private @Nullable Double learningRate;

  @Option(names = "--warm-up", description = "Epochs of warm-up.")
  private @Nullable Double warmUp;

  @Option(
      names = "--schedule",
      description = "cosine (to zero) or plateau (halved when validation stops improving).")
  private @Nullable String schedule;

  @Option(
      names = "--patience",
      description = "Epochs without a better validation accuracy before plateau halves the rate.")
  private @Nullable Integer patience;

  @Option(
      names = "--early-stopping",
      description =
          "Epochs without a better validation accuracy before training stops and takes the best"
              + " epoch; 0: never.")
  private @Nullable Integer earlyStopping;

  @Option(names = "--optimizer", description = "sgd, nesterov or adam.")
  private @Nullable String optimizer;

  @Option(names = "--momentum", description = "Of sgd and nesterov.")
  private @Nullable Double momentum;

  @Option(names = "--weight-decay", description = "Pull of weights towards zero.")
  private @Nullable Double weightDecay;

  @Option(
      names = "--average-decay",
      description = "Decay of the moving average of the weights (EMA); 0: none.")
  private @Nullable Double averageDecay;

  @Option(names = "--label-smoothing", description = "Share of a label spread over all classes.")
  private @Nullable Double labelSmoothing;

  @Option(names = "--mixup", description = "Parameter by which two faces are blended; 0: none.")
  private @Nullable Double mixup;

  @Option(
      names = "--teacher-share",
      description = "Share of the target that comes from --teacher, in [0, 1].")
  private @Nullable Double teacherShare;

  @Option(names = "--balance", description = "none, oversample, undersample or weighted (softmax).")
  private @Nullable String balance;

  @Option(
      names = "--augmentation",
      description = "none, standard (mirror, turn, scale, shift) or strong (more, see the docs).")
  private @Nullable String augmentation;

  @Option(names = "--random-erasing", description = "Share of faces with an erased part.")
  private @Nullable Double erasing;

  @Option(
      names = "--sizes",
      description = "Side of the pictures, such as 44 or 32@0.4,38@0.7,44 (share of the epochs).")
  private @Nullable String sizes;

  @Option(
      names = "--preprocess",
      description = "Steps done to a face, such as standardized, unit or equalize,standardized.")
  private @Nullable String preprocess;

  @Option(names = "--seed", description = "Of everything random.")
  private @Nullable Long seed;

  /** A recipe's options with what was given on the command line. */
  TrainingOptions apply(TrainingOptions recipe) {
    return new TrainingOptions(
        or(batchSize, recipe.batchSize()),
        schedule(recipe.schedule()),
        descent(recipe.descent()),
        targets(recipe.targets()),
        views(recipe.views()),
        or(seed, recipe.seed()));
  }

  private Schedule schedule(Schedule recipe) {
    return new Schedule(
        schedule == null
            ? recipe.kind()
            : parse("schedule", schedule, Schedule.Kind.values(), Schedule.Kind::label),
        or(epochs, recipe.epochs()),
        or(learningRate, recipe.learningRate()),
        or(warmUp, recipe.warmUpEpochs()),
        or(patience, recipe.patience()),
        or(earlyStopping, recipe.earlyStopping()));
  }

  private Descent descent(Descent recipe) {
    return new Descent(
        optimizer == null
            ? recipe.optimizer()
            : parse("optimizer", optimizer, Optimizer.Kind.values(), Optimizer.Kind::label),
        or(momentum, recipe.momentum()),
        or(weightDecay, recipe.weightDecay()),
        or(averageDecay, recipe.averageDecay()));
  }

  private Targets targets(Targets recipe) {
    return new Targets(
        or(labelSmoothing, recipe.labelSmoothing()),
        or(mixup, recipe.mixup()),
        or(teacherShare, recipe.teacherShare()),
        balance == null
            ? recipe.balancing()
            : parse("balance", balance, Balancing.values(), Balancing::label));
  }

  private Views views(Views recipe) {
    Augmentation chosen = augmentation == null ? recipe.augmentation() : named(augmentation);
    return new Views(
        erasing == null ? chosen : chosen.withErasing(erasing),
        sizes == null ? recipe.sizes() : PictureSizes.parse(sizes),
        preprocess == null ? recipe.preprocessing() : FacePreprocessing.parse(preprocess));
  }

  private static Augmentation named(String name) {
    return switch (name) {
      case "none" -> Augmentation.NONE;
      case "standard" -> Augmentation.STANDARD;
      case "strong" -> Augmentation.STRONG;
      default ->
          throw new IllegalArgumentException(
              "unknown augmentation '%s'; allowed: none, standard, strong".formatted(name));
    };
  }

  private static <T> T or(@Nullable T given, T otherwise) {
    return given == null ? otherwise : given;
  }

  private static <T extends Enum<T>> T parse(
      String option, String text, T[] values, Function<T, String> label) {
    return Arrays.stream(values)
        .filter(value -> label.apply(value).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown %s '%s'; allowed: %s"
                        .formatted(
                            option,
                            text,
                            Arrays.stream(values).map(label).collect(Collectors.joining(", ")))));
  }
}
