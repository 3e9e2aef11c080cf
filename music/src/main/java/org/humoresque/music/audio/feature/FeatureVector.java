package org.humoresque.music.audio.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers with names, always the same ones in the same order, for a classifier.
 *
 * @param names such as {@code mfcc.01.mean}; those that end in {@code .level} change when the same
 *     sound is made louder, all others do not
 * @param values finite; not copied
 */
public record FeatureVector(List<String> names, double[] values) {

  /**
   * @throws IllegalArgumentException if there is not one name for each value
   */
  public FeatureVector {
    names = List.copyOf(names);
    if (names.size() != values.length) {
      throw new IllegalArgumentException(
          "%d names for %d values".formatted(names.size(), values.length));
    }
  }

  /**
   * The value of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public double value(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no feature is named " + name);
    }
    return values[index];
  }

  /** Collects a vector. */
  static final class Builder {

    private final List<String> names = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    /** Adds a value; what could not be measured (silence) counts as 0. */
    Builder add(String name, double value) {
      names.add(name);
      values.add(Double.isFinite(value) ? value : 0);
      return this;
    }

    FeatureVector build() {
      return new FeatureVector(names, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }
}
