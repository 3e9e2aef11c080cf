package org.humoresque.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The seven facial expressions of FER2013, in its order: {@link #ordinal()} is the class number of
 * the data set and of every model's output.
 *
 * <p>Each has an anchor on the plane of feelings, the mean ratings of Russell and Mehrabian (1977),
 * "Evidence for a three-factor theory of emotions"; neutral is the origin.
 */
public enum Emotion {
  ANGRY(-0.51, 0.59, "anger"),
  DISGUST(-0.60, 0.35, "disgusted"),
  FEAR(-0.64, 0.60, "fearful", "afraid", "scared"),
  HAPPY(0.81, 0.51, "happiness", "joy"),
  SAD(-0.63, -0.27, "sadness"),
  SURPRISE(0.40, 0.67, "surprised"),
  NEUTRAL(0, 0, "calm");

  private static final List<Emotion> ALL = List.of(values());

  private final Mood mood;
  private final Set<String> otherNames;

  Emotion(double valence, double arousal, String... otherNames) {
    this.mood = new Mood(valence, arousal);
    this.otherNames = Set.of(otherNames);
  }

  /** The seven emotions in FER2013 order. */
  public static List<Emotion> all() {
    return ALL;
  }

  /** The anchor of this emotion on the plane of feelings. */
  public Mood mood() {
    return mood;
  }

  /** The name used in files, on the command line and over HTTP: {@code happy}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads an emotion as data sets and people write it: {@code happy}, {@code Happiness}, {@code 3}.
   *
   * @return empty if no emotion goes by that name
   */
  public static Optional<Emotion> find(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(
            emotion ->
                emotion.label().equals(wanted)
                    || emotion.otherNames.contains(wanted)
                    || String.valueOf(emotion.ordinal()).equals(wanted))
        .findFirst();
  }

  /**
   * Like {@link #find}, for input that must name an emotion.
   *
   * @throws IllegalArgumentException naming the value and the seven labels
   */
  public static Emotion parse(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown emotion '%s'; allowed: %s".formatted(name, labels())));
  }

  private static String labels() {
    return Arrays.stream(values()).map(Emotion::label).collect(Collectors.joining(", "));
  }
}
