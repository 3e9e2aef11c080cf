package org.humoresque.vision.emotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.humoresque.vision.filter.GreyFilter;
import org.humoresque.vision.filter.GreyLevelStretching;
import org.humoresque.vision.filter.HistogramEqualization;
import org.humoresque.vision.filter.HomomorphicFilter;
import org.humoresque.vision.filter.IlluminationCorrection;
import org.humoresque.vision.filter.LocalEqualization;
import org.humoresque.vision.filter.MedianFilter;
import org.humoresque.vision.image.GreyImage;
import org.humoresque.vision.image.Resizing;

/**
 * What is done to a face before a network sees it: the same code in training and in serving,
 * written in the model's metadata as one label such as {@code median,equalize,standardized}.
 *
 * <p>A label is a row of steps separated by commas:
 *
 * <ol>
 *   <li>perhaps {@code resize-nearest} or {@code resize-bilinear}: how a face of another size is
 *       brought to the model's ({@link Resizing#SMOOTH} if neither is there);
 *   <li>any of {@code equalize}, {@code clahe}, {@code median}, {@code stretch}, {@code
 *       homomorphic}, {@code illumination}, in the order in which they are done (see the package
 *       {@code filter});
 *   <li>{@code unit} or {@code standardized}: how greys become numbers.
 * </ol>
 *
 * <p>Immutable; equal if the labels are. Safe for use by several threads.
 */
public final class FacePreprocessing {

  private static final Map<String, Resizing> RESIZINGS =
      ordered("resize-nearest", Resizing.NEAREST, "resize-bilinear", Resizing.BILINEAR);

  private static final Map<String, GreyFilter> FILTERS = filters();

  private static final Map<String, FaceScale> SCALES =
      ordered("unit", FaceScale.UNIT, "standardized", FaceScale.STANDARDIZED);

  /** Brightness from 0 to 1, nothing else. */
  public static final FacePreprocessing UNIT = parse("unit");

  /** Each face brought to mean 0 and standard deviation 1, nothing else. */
  public static final FacePreprocessing STANDARDIZED = parse("standardized");

  private final String label;
  private final Resizing resizing;
  private final List<GreyFilter> filters;
  private final FaceScale scale;

  private FacePreprocessing(
      String label, Resizing resizing, List<GreyFilter> filters, FaceScale scale) {
    this.label = label;
    this.resizing = resizing;
    this.filters = List.copyOf(filters);
    this.scale = scale;
  }

  /**
   * Reads a label; spaces around steps do not matter.
   *
   * @throws IllegalArgumentException naming what is wrong and what is allowed
   */
  public static FacePreprocessing parse(String label) {
    List<String> steps = Arrays.stream(label.split(",", -1)).map(String::strip).toList();
    int first = RESIZINGS.containsKey(steps.get(0)) ? 1 : 0;
    Resizing resizing = RESIZINGS.getOrDefault(steps.get(0), Resizing.SMOOTH);
    List<GreyFilter> filters = new ArrayList<>();
    for (String step : steps.subList(first, Math.max(first, steps.size() - 1))) {
      GreyFilter filter = FILTERS.get(step);
      if (filter == null) {
        throw refused(label, misplaced(step));
      }
      filters.add(filter);
    }
    String last = steps.get(steps.size() - 1);
    FaceScale scale = SCALES.get(last);
    if (scale == null) {
      throw refused(
          label,
          isStep(last)
              ? "its last step must be %s, but is '%s'".formatted(either(SCALES), last)
              : "unknown step '%s'".formatted(last));
    }
    return new FacePreprocessing(String.join(",", steps), resizing, filters, scale);
  }

  /** The name in model metadata and on the command line. */
  public String label() {
    return label;
  }

  /** How a face of another size is brought to the model's. */
  public Resizing resizing() {
    return resizing;
  }

  /**
   * A face as a network that takes its size takes it.
   *
   * @return width × height numbers, row by row
   */
  public float[] apply(GreyImage face) {
    GreyImage filtered = face;
    for (GreyFilter filter : filters) {
      filtered = filter.apply(filtered);
    }
    return scale.numbers(filtered.pixels());
  }

  /**
   * A face as a network that takes another size takes it: resized, then as {@link
   * #apply(GreyImage)}.
   *
   * @param size width and height of the network's input, in pixels
   * @return size × size numbers, row by row
   */
  public float[] apply(GreyImage face, int size) {
    return apply(resizing.resize(face, size, size));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FacePreprocessing that && label.equals(that.label);
  }

  @Override
  public int hashCode() {
    return label.hashCode();
  }

  @Override
  public String toString() {
    return label;
  }

  private static Map<String, GreyFilter> filters() {
    Map<String, GreyFilter> filters = new LinkedHashMap<>();
    filters.put("equalize", new HistogramEqualization());
    filters.put("clahe", LocalEqualization.DEFAULT);
    filters.put("median", new MedianFilter());
    filters.put("stretch", GreyLevelStretching.DEFAULT);
    filters.put("homomorphic", HomomorphicFilter.DEFAULT);
    filters.put("illumination", new IlluminationCorrection());
    return filters;
  }

  private static <T> Map<String, T> ordered(String one, T first, String two, T second) {
    Map<String, T> map = new LinkedHashMap<>();
    map.put(one, first);
    map.put(two, second);
    return map;
  }

  private static boolean isStep(String step) {
    return RESIZINGS.containsKey(step) || FILTERS.containsKey(step) || SCALES.containsKey(step);
  }

  private static String misplaced(String step) {
    if (SCALES.containsKey(step)) {
      return "'%s' must be its last step".formatted(step);
    }
    return RESIZINGS.containsKey(step)
        ? "'%s' must be its first step".formatted(step)
        : "unknown step '%s'".formatted(step);
  }

  private static String either(Map<String, ?> steps) {
    return steps.keySet().stream().collect(Collectors.joining(" or "));
  }

  private static IllegalArgumentException refused(String label, String reason) {
    return new IllegalArgumentException(
        "preprocessing '%s': %s; allowed: perhaps %s, then any of %s, then %s, separated by commas"
            .formatted(
                label,
                reason,
                either(RESIZINGS),
                String.join(", ", FILTERS.keySet()),
                either(SCALES)));
  }
}
