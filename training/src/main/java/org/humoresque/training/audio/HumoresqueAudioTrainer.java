package org.humoresque.training.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.humoresque.inference.OnnxModel;
import org.humoresque.kernel.Mood;
import org.humoresque.training.audio.MeasuredData.Grouping;
import org.humoresque.training.audio.ViewKernel.View;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.training.expression.ParityException;
import org.humoresque.training.svm.GroupedFolds;

/**
 * Makes the shipped audio model from recordings with quadrants and recordings with genres, and
 * checks the file against what was trained.
 */
public final class HumoresqueAudioTrainer {

  /** Changes whenever a value of the same name would mean something else. */
  static final String FEATURE_VERSION = "2";

  static final double TOLERANCE = 1e-3;
  private static final int COMPONENTS = 64;
  private static final double RIDGE = 1;

  /** Of the kernel by which the telling of moods is measured. */
  private static final double MOOD_WIDTH = 0.8;

  private final SoundSvmTrainer.Options options;
  private final SoundSvmTrainer.Options genreOptions;

  /**
   * @param options for quadrants
   * @param genreOptions for genres
   */
  public HumoresqueAudioTrainer(
      SoundSvmTrainer.Options options, SoundSvmTrainer.Options genreOptions) {
    this.options = options;
    this.genreOptions = genreOptions;
  }

  /**
   * Trains on all recordings.
   *
   * @param measured figures of cross-validations, for the file's metadata
   * @return the ONNX file
   * @throws UnreadableDataException if the first data has other labels than the quadrants
   * @throws ParityException if the ONNX model does not compute what was trained
   */
  public byte[] train(MeasuredData quadrants, MeasuredData genres, Map<String, String> measured) {
    if (!quadrants.labels().equals(Labels.QUADRANTS)) {
      throw new UnreadableDataException(
          "%s has the labels %s; needed: %s"
              .formatted(quadrants.name(), quadrants.labels(), Labels.QUADRANTS));
    }
    List<String> features = quadrants.features();
    SoundSvmTrainer.Trained mood = machines(quadrants, options, quadrantSide(genres, features));
    SoundSvmTrainer.Trained genre =
        machines(genres, genreOptions, genreSide(genres, quadrants, features));
    ViewKernel kernel = mood.classifier().kernel();
    int[] known = IntStream.range(0, quadrants.clips().size()).toArray();
    HumoresqueAudio model =
        new HumoresqueAudio(
            features,
            mood.classifier(),
            KernelRidge.fit(kernel.matrix(), padded(quadrants, kernel), known, RIDGE),
            genre.classifier().turned(genres.clips().size()),
            genres.labels(),
            embedding(features, kernel, known.length));
    Map<String, String> metadata = metadata(model, quadrants, genres);
    metadata.put("quadrantMachines", mood.toString());
    metadata.put("genreMachines", genre.toString());
    metadata.putAll(measured);
    metadata.putAll(likeness(model, quadrants).figures("quadrants"));
    metadata.putAll(likeness(model, genres).figures("genres"));
    double difference;
    try (OnnxModel draft =
        OnnxModel.open(model.toBytes(Map.of()), "the trained model", HumoresqueAudio.OUTPUTS)) {
      difference =
          Math.max(
              model.largestDifference(draft, quadrants.rows(features)),
              model.largestDifference(draft, genres.rows(features)));
    }
    if (!(difference <= TOLERANCE)) {
      throw new ParityException(difference, TOLERANCE);
    }
    metadata.put("parityDifference", String.format(Locale.ROOT, "%.2e", difference));
    return model.toBytes(metadata);
  }

  private SoundSvmTrainer.Trained machines(
      MeasuredData data, SoundSvmTrainer.Options chosen, SideExamples side) {
    List<String> features = data.features();
    return new SoundSvmTrainer(chosen)
        .train(features, data.labelled(features, grouping(data)), side);
  }

  private static Likeness likeness(HumoresqueAudio model, MeasuredData data) {
    List<double[]> directions =
        Arrays.stream(data.rows(model.features())).map(model::embed).toList();
    return Likeness.of(directions, data.truths(), data.groups(grouping(data)));
  }

  /** Places of the recordings with quadrants, which come first; others count for nothing. */
  private static double[][] padded(MeasuredData quadrants, ViewKernel kernel) {
    double[][] targets = new double[kernel.vectors().length][2];
    double[][] places = new MoodTargets().of(quadrants.clips());
    System.arraycopy(places, 0, targets, 0, places.length);
    return targets;
  }

  /** Of the measures alone: textures say the same again. */
  private static PrincipalComponents embedding(
      List<String> features, ViewKernel kernel, int recordings) {
    int measures = ViewKernel.measures(features).size();
    double[][] rows =
        Arrays.stream(kernel.vectors())
            .limit(recordings)
            .map(vector -> Arrays.copyOf(vector, measures))
            .toArray(double[][]::new);
    return PrincipalComponents.of(rows, COMPONENTS);
  }

  /** What recordings with genres tell of quadrants, where people voted on what they felt. */
  public static SideExamples quadrantSide(MeasuredData genres, List<String> features) {
    return SideExamples.of(genres, features, Opinions::quadrant);
  }

  /**
   * What recordings with quadrants tell of genres: their tags, and AllMusic's genres of Emotify's.
   */
  public static SideExamples genreSide(
      MeasuredData genres, MeasuredData quadrants, List<String> features) {
    return SideExamples.of(
        quadrants,
        features,
        genres.labels().equals(Labels.GENRES) ? Opinions::genre : clip -> new double[0]);
  }

  /** By artist where the data names artists. */
  public static Grouping grouping(MeasuredData data) {
    return data.clips().stream().allMatch(clip -> clip.artist().isEmpty())
        ? Grouping.CLIP
        : Grouping.ARTIST;
  }

  /**
   * What the sound of each recording tells a model that had not seen it, by cross-validation.
   *
   * @param progress told what each fold chose
   */
  public List<FusionFit.Heard> heardUnseen(
      MeasuredData data, int folds, Consumer<String> progress) {
    List<double[]> answers =
        new AudioCrossValidation(data, grouping(data), folds, options.seed())
            .machines(data.features(), options, SideExamples.NONE, progress)
            .evaluation()
            .answers();
    double[][] moods = unseenMoods(data, folds);
    return IntStream.range(0, moods.length)
        .mapToObj(
            i ->
                new FusionFit.Heard(
                    Mood.clamped(moods[i][0], moods[i][1]),
                    Arrays.stream(answers.get(i)).max().orElse(0)))
        .toList();
  }

  /**
   * How well valence and arousal are told of recordings that were not seen, as the correlation with
   * the target, by cross-validation.
   */
  double[] moodCorrelations(MeasuredData data, int folds) {
    double[][] targets = new MoodTargets().of(data.clips());
    double[][] predicted = unseenMoods(data, folds);
    return new double[] {correlation(predicted, targets, 0), correlation(predicted, targets, 1)};
  }

  private double[][] unseenMoods(MeasuredData data, int folds) {
    List<String> features = data.features();
    double[][] rows = data.rows(features);
    double[][] scaled = Standardizer.of(rows).apply(rows);
    List<View> views = ViewKernel.views(features);
    double[][] kernel = ViewKernel.matrix(ViewKernel.distances(views, scaled), views, MOOD_WIDTH);
    double[][] targets = new MoodTargets().of(data.clips());
    int[] fold = GroupedFolds.of(data.groups(grouping(data)), data.truths(), folds, options.seed());
    double[][] predicted = new double[targets.length][];
    for (int out = 0; out < folds; out++) {
      int part = out;
      int[] inside = IntStream.range(0, fold.length).filter(i -> fold[i] != part).toArray();
      KernelRidge ridge = KernelRidge.fit(kernel, targets, inside, RIDGE);
      for (int i = 0; i < fold.length; i++) {
        if (fold[i] == out) {
          predicted[i] = ridge.predict(kernel[i]);
        }
      }
    }
    return predicted;
  }

  private static double correlation(double[][] one, double[][] other, int column) {
    double meanOne =
        IntStream.range(0, one.length).mapToDouble(i -> one[i][column]).average().orElse(0);
    double meanOther =
        IntStream.range(0, one.length).mapToDouble(i -> other[i][column]).average().orElse(0);
    double product = 0;
    double squaresOne = 0;
    double squaresOther = 0;
    for (int i = 0; i < one.length; i++) {
      double a = one[i][column] - meanOne;
      double b = other[i][column] - meanOther;
      product += a * b;
      squaresOne += a * a;
      squaresOther += b * b;
    }
    return product / Math.sqrt(squaresOne * squaresOther);
  }

  private Map<String, String> metadata(
      HumoresqueAudio model, MeasuredData quadrants, MeasuredData genres) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("name", "humoresque-audio");
    metadata.put("input", "features");
    metadata.put("labels", String.join(",", Labels.QUADRANTS));
    metadata.put("quadrants", String.join(",", Labels.QUADRANTS));
    metadata.put("mood", "valence,arousal");
    metadata.put("genres", String.join(",", model.genreLabels()));
    metadata.put("features", String.join(",", model.features()));
    metadata.put("featureVersion", FEATURE_VERSION);
    metadata.put("windowSeconds", "30");
    metadata.put("quadrantDataSha256", quadrants.sha256());
    metadata.put("quadrantClips", String.valueOf(quadrants.clips().size()));
    metadata.put("genreDataSha256", genres.sha256());
    metadata.put("genreClips", String.valueOf(genres.clips().size()));
    metadata.put("options", options.toString());
    metadata.put("genreOptions", genreOptions.toString());
    metadata.put("moodRidge", String.valueOf(RIDGE));
    metadata.put("seed", String.valueOf(options.seed()));
    metadata.put("versions", versions());
    return metadata;
  }

  static String versions() {
    return "java %s, libsvm %s".formatted(Runtime.version(), libsvm.svm.LIBSVM_VERSION);
  }

  /** How well mood is told, under names of their own. */
  public Map<String, String> moodFigures(MeasuredData data, int folds) {
    double[] correlations = moodCorrelations(data, folds);
    return Map.of(
        "valenceCorrelation", String.format(Locale.ROOT, "%.4f", correlations[0]),
        "arousalCorrelation", String.format(Locale.ROOT, "%.4f", correlations[1]));
  }

  /** The figures of a cross-validation under names of their own. */
  public static Map<String, String> figures(String part, FoldedEvaluation result) {
    Map<String, String> figures = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(List.of("Accuracy", "MacroF1", "CalibrationError"));
    double[] values = {
      result.evaluation().confusion().accuracy(),
      result.evaluation().confusion().macroF1(),
      result.evaluation().calibrationError()
    };
    for (int i = 0; i < values.length; i++) {
      figures.put(part + names.get(i), String.format(Locale.ROOT, "%.4f", values[i]));
    }
    return figures;
  }
}
