package org.humoresque.music.lyrics.score;

import java.util.ArrayList;
import java.util.List;

/** Numbers with names, filled in one after the other; one that is not known is NaN. */
final class FeatureVector {

  private final List<String> names = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  void add(String name, double value) {
    names.add(name);
    values.add(value);
  }

  List<String> names() {
    return List.copyOf(names);
  }

  double[] values() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
