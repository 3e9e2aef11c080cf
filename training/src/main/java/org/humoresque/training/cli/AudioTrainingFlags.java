package org.humoresque.training.cli;

import java.util.Arrays;
import java.util.Locale;
import org.humoresque.training.audio.SoundAugmentation;
import org.humoresque.training.audio.SoundNetwork;
import org.humoresque.training.audio.SoundNetwork.Input;
import org.humoresque.training.audio.SoundRecipe;
import org.humoresque.training.cnn.Optimizer;
import org.humoresque.training.cnn.Schedule;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.cnn.TrainingOptions.Descent;
import org.humoresque.training.cnn.TrainingOptions.Targets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of a sound network's training; what is not given is as {@link SoundRecipe} has it.
 */
final class AudioTrainingFlags {

  @Option(
      names = "--input",
      defaultValue = "mel",
      description = "What networks see: mel or mfcc (default: ${DEFAULT-VALUE}).")
  private String input;

  @Option(names = "--channels", description = "Channels of every convolution; 4 to 512.")
  private int channels = SoundRecipe.CHANNELS;

  @Option(names = "--epochs", description = "How often every recording is seen.")
  private @Nullable Integer epochs;

  @Option(names = "--batch-size", description = "Slices per step.")
  private @Nullable Integer batchSize;

  @Option(names = "--schedule", description = "cosine or plateau.")
  private @Nullable String schedule;

  @Option(names = "--learning-rate", description = "Peak rate, reached after the warm-up.")
  private @Nullable Double learningRate;

  @Option(names = "--warm-up", description = "Epochs of warm-up.")
  private @Nullable Double warmUp;

  @Option(names = "--optimizer", description = "sgd, nesterov or adam.")
  private @Nullable String optimizer;

  @Option(names = "--momentum", description = "Of sgd and nesterov.")
  private @Nullable Double momentum;

  @Option(names = "--weight-decay", description = "Pull of weights towards zero.")
  private @Nullable Double weightDecay;

  @Option(names = "--average-decay", description = "Decay of the moving average of the weights.")
  private @Nullable Double averageDecay;

  @Option(names = "--label-smoothing", description = "Share of a label spread over all classes.")
  private @Nullable Double labelSmoothing;

  @Option(names = "--mixup", description = "Parameter by which two slices are blended; 0: none.")
  private @Nullable Double mixup;

  @Option(
      names = "--augmentation",
      defaultValue = "standard",
      description =
          "none or standard: time shift, gain, hidden bands and moments (default:"
              + " ${DEFAULT-VALUE}).")
  private String augmentation;

  /** A network's recipe with what was given on the command line. */
  SoundRecipe recipe(SoundNetwork network, long seed) {
    TrainingOptions standard = SoundRecipe.STANDARD;
    Schedule old = standard.schedule();
    Schedule chosen =
        new Schedule(
            schedule == null ? old.kind() : parse("schedule", schedule, Schedule.Kind.values()),
            or(epochs, old.epochs()),
            or(learningRate, old.learningRate()),
            or(warmUp, old.warmUpEpochs()),
            old.patience(),
            0);
    Descent descent = standard.descent();
    Targets targets = standard.targets();
    return new SoundRecipe(
        network,
        parse("input", input, Input.values()),
        channels,
        augmentation(),
        new TrainingOptions(
            or(batchSize, standard.batchSize()),
            chosen,
            new Descent(
                optimizer == null
                    ? descent.optimizer()
                    : parse("optimizer", optimizer, Optimizer.Kind.values()),
                or(momentum, descent.momentum()),
                or(weightDecay, descent.weightDecay()),
                or(averageDecay, descent.averageDecay())),
            new Targets(
                or(labelSmoothing, targets.labelSmoothing()),
                or(mixup, targets.mixup()),
                0,
                targets.balancing()),
            standard.views(),
            seed));
  }

  private SoundAugmentation augmentation() {
    return switch (augmentation) {
      case "none" -> SoundAugmentation.NONE;
      case "standard" -> SoundAugmentation.STANDARD;
      default ->
          throw new IllegalArgumentException(
              "unknown augmentation '%s'; allowed: none, standard".formatted(augmentation));
    };
  }

  private static <T> T or(@Nullable T given, T otherwise) {
    return given == null ? otherwise : given;
  }

  /** The constant of that name, in whatever case. */
  static <T extends Enum<T>> T parse(String option, String text, T[] values) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown %s '%s'; allowed: %s"
                        .formatted(
                            option, text, Arrays.toString(values).toLowerCase(Locale.ROOT))));
  }
}
