package org.humoresque.library.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.humoresque.library.store.SearchText;

/**
 * The values of one facet: each a number, the first of which stands for no value. Values that
 * differ in case or accents alone are one, shown as it was written first.
 */
final class FacetColumn {

  private static final int NO_VALUE = 0;
  private static final int[] NO_VALUES = {NO_VALUE};

  private final List<String> shown;
  private final Map<String, Integer> numbersByName;

  /** The value of each row; below 0: where its values stand in {@link #several}, from -1 down. */
  private int[] single;

  private final List<int[]> several;

  private int rows;

  /** The numbers by their names, once somebody asked for that. */
  private int[] ordered = {};

  FacetColumn() {
    this.shown = new ArrayList<>(List.of(SongFilter.NONE));
    this.numbersByName = new HashMap<>(Map.of(SongFilter.NONE, NO_VALUE));
    this.single = new int[1024];
    this.several = new ArrayList<>();
  }

  private FacetColumn(FacetColumn other) {
    this.shown = new ArrayList<>(other.shown);
    this.numbersByName = new HashMap<>(other.numbersByName);
    this.single = Arrays.copyOf(other.single, other.rows);
    this.several = new ArrayList<>(other.several);
    this.rows = other.rows;
    this.ordered = other.ordered;
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
    return numbersByName.computeIfAbsent(
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

  /** The numbers of all values but the one that stands for none. */
  int[] numbers() {
    return IntStream.range(1, shown.size()).toArray();
  }

  /**
   * The same in the order of the values' names.
   *
   * @param backwards whether the last comes first
   */
  synchronized int[] byName(boolean backwards) {
    if (ordered.length != shown.size() - 1) {
      Comparator<Integer> order = Comparator.comparing(shown::get, String.CASE_INSENSITIVE_ORDER);
      ordered =
          IntStream.range(1, shown.size())
              .boxed()
              .sorted(backwards ? order.reversed() : order)
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return ordered;
  }

  /** Whether a value contains a folded text. */
  boolean contains(int number, String folded) {
    return SearchText.fold(shown.get(number)).contains(folded);
  }

  /** Which numbers are wanted; values that no song has are left out. */
  boolean[] wanted(Set<String> values) {
    boolean[] wanted = new boolean[shown.size()];
    for (String value : values) {
      Integer number = numbersByName.get(SearchText.fold(value));
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
