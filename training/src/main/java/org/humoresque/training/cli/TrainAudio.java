package org.humoresque.training.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.humoresque.training.audio.AudioCrossValidation;
import org.humoresque.training.audio.FoldedEvaluation;
import org.humoresque.training.audio.HumoresqueAudioTrainer;
import org.humoresque.training.audio.KernelMethod;
import org.humoresque.training.audio.MeasuredData;
import org.humoresque.training.audio.MeasuredData.Grouping;
import org.humoresque.training.audio.SideExamples;
import org.humoresque.training.audio.SoundNetwork;
import org.humoresque.training.audio.SoundNetworkTrainer;
import org.humoresque.training.audio.SoundRecipe;
import org.humoresque.training.audio.SoundSvmFile;
import org.humoresque.training.audio.SoundSvmTrainer;
import org.humoresque.training.cnn.RunFolder;
import org.humoresque.training.cnn.TrainingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train audio --model rglu --data PATH}. */
@Command(
    name = "audio",
    mixinStandardHelpOptions = true,
    description = "Trains a model that hears on labelled recordings.")
final class TrainAudio implements Callable<Integer> {

  private static final String SVM = "svm";

  @Spec private CommandSpec spec;

  @Option(names = "--model", required = true, description = "cnn, glu, rcnn, rglu or svm.")
  private String model;

  @Option(
      names = "--data",
      required = true,
      description =
          "Labelled recordings: a folder with a table (4QAED, Emotify), a .csv, folders named by"
              + " label (GTZAN) or a .zip of them.")
  private Path data;

  @Option(
      names = "--genre-data",
      description =
          "For svm: recordings with genres; makes the model that comes with the program, with"
              + " quadrants, mood, genres and embedding.")
  private @Nullable Path genreData;

  @Option(
      names = "--machines",
      description =
          "For svm: support-vectors (LIBSVM) or least-squares (default: the latter with"
              + " --genre-data, else the former).")
  private @Nullable String machines;

  @Option(
      names = "--group-by",
      description =
          "Whose recordings stay together: artist or clip (default: artist where the data names"
              + " artists).")
  private @Nullable String groupBy;

  @Option(
      names = "--folds",
      defaultValue = "5",
      description = "Folds of the cross-validation; 0: none (default: ${DEFAULT-VALUE}).")
  private int folds;

  @Option(
      names = "--no-model",
      description = "Only measure by cross-validation; train no model on all recordings.")
  private boolean noModel;

  @Option(names = "--out", description = "The model file (default: RUN/MODEL.onnx).")
  private @Nullable Path out;

  @Option(names = "--run", description = "Run folder (default: ~/humoresque-runs/audio-MODEL).")
  private @Nullable Path run;

  @Option(names = "--resume", description = "Go on where the run folder stands.")
  private boolean resume;

  @Option(names = "--seed", defaultValue = "1", description = "Of everything random.")
  private long seed;

  @Option(names = "--threads", description = "Cores to use (default: all).")
  private @Nullable Integer threads;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private AudioTrainingFlags flags;

  @Mixin private AudioDataFlags reading;

  @Override
  public Integer call() {
    boolean svm = model.equals(SVM);
    if (genreData != null && !svm) {
      throw new IllegalArgumentException(
          "--genre-data goes with --model svm, but the model is " + model);
    }
    Optional<SoundRecipe> recipe =
        svm ? Optional.empty() : Optional.of(flags.recipe(network(), seed));
    PrintWriter messages = spec.commandLine().getErr();
    MeasuredData measured = reading.measure(data, messages);
    Grouping grouping =
        groupBy == null
            ? HumoresqueAudioTrainer.grouping(measured)
            : AudioTrainingFlags.parse("group-by", groupBy, Grouping.values());
    messages.printf(
        "%d recordings of %s, kept together by %s%n",
        measured.clips().size(), measured.labels(), grouping.label());
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("model", model);
    about.put("data", data.toString());
    about.put("groupedBy", grouping.label());
    Optional<FoldedEvaluation> result =
        recipe.isPresent()
            ? trainNetwork(recipe.get(), measured, grouping, about)
            : trainMachines(measured, grouping, about);
    if (result.isPresent()) {
      AudioPrinter.print(
          spec.commandLine().getOut(),
          json,
          about,
          result.get().toMap(),
          result.get().evaluation());
    } else {
      AudioPrinter.print(spec.commandLine().getOut(), json, about);
    }
    return 0;
  }

  private SoundNetwork network() {
    try {
      return AudioTrainingFlags.parse("model", model, SoundNetwork.values());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "unknown model '%s'; allowed: %s, svm".formatted(model, SoundNetwork.labels()), e);
    }
  }

  private Optional<FoldedEvaluation> trainNetwork(
      SoundRecipe recipe, MeasuredData measured, Grouping grouping, Map<String, Object> about) {
    DeepLearningEngine.configure(threads);
    RunFolder folder = RunFolder.open(runPath());
    begin(folder, recipe, measured, grouping);
    about.put("options", recipe.summary());
    TrainingOptions options = recipe.options();
    try (ConsoleProgress progress =
        new ConsoleProgress(spec.commandLine().getErr(), options.schedule().epochs())) {
      Optional<FoldedEvaluation> result =
          folds == 0
              ? Optional.empty()
              : Optional.of(
                  new AudioCrossValidation(measured, grouping, folds, seed)
                      .network(recipe, folder, progress));
      if (!noModel) {
        SoundNetworkTrainer trainer = new SoundNetworkTrainer(recipe, measured);
        int[] all = IntStream.range(0, measured.clips().size()).toArray();
        Map<String, float[]> weights =
            trainer.train(all, new int[0], RunFolder.open(folder.file("all")), progress);
        Map<String, String> figures =
            result.map(it -> HumoresqueAudioTrainer.figures("folded", it)).orElse(Map.of());
        about.put("file", write(trainer.toOnnx(weights, figures)).toString());
      }
      return result;
    }
  }

  private void begin(
      RunFolder folder, SoundRecipe recipe, MeasuredData measured, Grouping grouping) {
    Path file = folder.file("training.txt");
    String wanted =
        "%s%n%s, %d folds by %s%n"
            .formatted(recipe.summary(), measured.sha256(), folds, grouping.label());
    try {
      boolean begun = Files.exists(file);
      if (begun && !resume) {
        throw new IllegalArgumentException(
            folder.file("") + " holds a training; go on with --resume or choose another --run");
      }
      if (begun && !Files.readString(file).equals(wanted)) {
        throw new IllegalArgumentException(
            "%s holds another training: %s; asked for: %s"
                .formatted(folder.file(""), Files.readString(file).strip(), wanted.strip()));
      }
      Files.writeString(file, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the run folder " + folder.file(""), e);
    }
  }

  private Optional<FoldedEvaluation> trainMachines(
      MeasuredData measured, Grouping grouping, Map<String, Object> about) {
    PrintWriter messages = spec.commandLine().getErr();
    SoundSvmTrainer.Options options = machineOptions();
    Optional<MeasuredData> genres =
        Optional.ofNullable(genreData).map(path -> reading.measure(path, messages));
    Map<String, String> figures = new LinkedHashMap<>();
    Optional<FoldedEvaluation> result = Optional.empty();
    if (folds > 0) {
      SideExamples side =
          genres
              .map(it -> HumoresqueAudioTrainer.quadrantSide(it, measured.features()))
              .orElse(SideExamples.NONE);
      FoldedEvaluation own =
          new AudioCrossValidation(measured, grouping, folds, seed)
              .machines(
                  genres.isPresent() ? measured.features() : measured.measures(),
                  options,
                  side,
                  messages::println);
      result = Optional.of(own);
      figures.putAll(
          HumoresqueAudioTrainer.figures(genres.isPresent() ? "quadrants" : "folded", own));
      genres.ifPresent(it -> figures.putAll(genreFigures(it, measured, options)));
    }
    if (!noModel) {
      byte[] file =
          genres.isPresent()
              ? new HumoresqueAudioTrainer(options, genreOptions(options))
                  .train(measured, genres.get(), figures)
              : SoundSvmFile.train(measured, grouping, options, figures);
      about.put("file", write(file).toString());
    }
    figures.forEach(about::put);
    return result;
  }

  private SoundSvmTrainer.Options machineOptions() {
    KernelMethod method =
        machines == null
            ? genreData == null ? KernelMethod.SUPPORT_VECTORS : KernelMethod.LEAST_SQUARES
            : AudioTrainingFlags.parse(
                "machines", machines.replace('-', '_'), KernelMethod.values());
    SoundSvmTrainer.Options options =
        method == KernelMethod.LEAST_SQUARES
            ? SoundSvmTrainer.Options.LEAST_SQUARES
            : SoundSvmTrainer.Options.SUPPORT_VECTORS;
    return options.withSeed(seed);
  }

  private SoundSvmTrainer.Options genreOptions(SoundSvmTrainer.Options options) {
    return options.method() == KernelMethod.LEAST_SQUARES
        ? SoundSvmTrainer.Options.LEAST_SQUARES_FOR_GENRES.withSeed(seed)
        : options;
  }

  private Map<String, String> genreFigures(
      MeasuredData genres, MeasuredData quadrants, SoundSvmTrainer.Options options) {
    PrintWriter messages = spec.commandLine().getErr();
    Map<String, String> figures = new LinkedHashMap<>();
    SideExamples side = HumoresqueAudioTrainer.genreSide(genres, quadrants, genres.features());
    Map<String, Grouping> ways = new LinkedHashMap<>();
    ways.put("genres", Grouping.CLIP);
    if (HumoresqueAudioTrainer.grouping(genres) == Grouping.ARTIST) {
      ways.put("genresOfOtherArtists", Grouping.ARTIST);
    }
    ways.forEach(
        (name, way) ->
            figures.putAll(
                HumoresqueAudioTrainer.figures(
                    name,
                    new AudioCrossValidation(genres, way, folds, seed)
                        .machines(
                            genres.features(), genreOptions(options), side, messages::println))));
    figures.putAll(new HumoresqueAudioTrainer(options, options).moodFigures(quadrants, folds));
    return figures;
  }

  private Path runPath() {
    return run != null
        ? run
        : Path.of(System.getProperty("user.home"), "humoresque-runs", "audio-" + model);
  }

  private Path write(byte[] file) {
    Path target = out != null ? out : runPath().resolve(model + ".onnx");
    try {
      Files.createDirectories(target.toAbsolutePath().resolve("..").normalize());
      return Files.write(target, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the model " + target, e);
    }
  }
}
