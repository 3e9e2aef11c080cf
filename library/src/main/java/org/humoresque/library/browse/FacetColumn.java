package org.humoresque.library.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.humoresque.library.store.SearchText;

/**
 * The values of one facet: each a number, the first of which stands for no value. Values that
 * differ in case or accents alone are one, shown as it was written first.
 */
final class FacetColumn {

  private static final int NO_VALUE = 0;
  private static final int[] NO_VALUES = {NO_VALUE};

  private final List<String> shown;
  private final Map<String, Integer> numbers;

  /** The value of each row; below 0: where its values stand in {@link #several}, from -1 down. */
  private int[] single;

  private final List<int[]> several;

  private int rows;

  FacetColumn() {
    this.shown = new ArrayList<>(List.of(SongFilter.NONE));
    this.numbers = new HashMap<>(Map.of(SongFilter.NONE, NO_VALUE));
    this.single = new int[1024];
    this.several = new ArrayList<>();
  }

  private FacetColumn(FacetColumn other) {
    this.shown = new ArrayList<>(other.shown);
    this.numbers = new HashMap<>(other.numbers);
    this.single = Arrays.copyOf(other.single, other.rows);
    this.several = new ArrayList<>(other.several);
    this.rows = other.rows;
  }

  FacetColumn copy() {
    return new FacetColumn(this);
  }

  void add(List<String> values) {
    if (rows == single.length) {
      single = Arrays.copyOf(single, 2 * rows);
    }
    rows++;
    set(rows - 1, values);
  }

  void set(int row, List<String> values) {
    int[] coded = values.isEmpty() ? NO_VALUES : coded(values);
    if (coded.length > 1) {
      several.add(coded);
    }
    single[row] = coded.length > 1 ? -several.size() : coded[0];
  }

  private int[] coded(List<String> values) {
    return values.stream().mapToInt(this::number).distinct().toArray();
  }

  private int number(String value) {
    return numbers.computeIfAbsent(
        SearchText.fold(value),
        key -> {
          shown.add(value);
          return shown.size() - 1;
        });
  }

  /** How many values there are, with the one that stands for none. */
  int size() {
    return shown.size();
  }

  String shown(int number) {
    return shown.get(number);
  }

  /** Which numbers are wanted; values that no song has are left out. */
  boolean[] wanted(Set<String> values) {
    boolean[] wanted = new boolean[shown.size()];
    for (String value : values) {
      Integer number = numbers.get(SearchText.fold(value));
      if (number != null) {
        wanted[number] = true;
      }
    }
    return wanted;
  }

  boolean matches(int row, boolean[] wanted) {
    int number = single[row];
    if (number >= 0) {
      return wanted[number];
    }
    for (int one : several.get(-number - 1)) {
      if (wanted[one]) {
        return true;
      }
    }
    return false;
  }

  void count(int row, int[] counts) {
    int number = single[row];
    if (number >= 0) {
      counts[number]++;
    } else {
      for (int one : several.get(-number - 1)) {
        counts[one]++;
      }
    }
  }
}
