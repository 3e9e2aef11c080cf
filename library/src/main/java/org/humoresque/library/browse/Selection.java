package org.humoresque.library.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.humoresque.kernel.TrackId;
import org.humoresque.library.browse.SongIndex.RowTest;
import org.humoresque.library.store.SearchText;

/**
 * The songs of an index that a filter wants, and how many there are of each facet's values. A
 * facet's counts leave its own condition out, so that they tell what choosing another value gives.
 */
final class Selection {

  private final SongIndex index;
  private final Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
  private int[] rows = new int[1024];
  private int size;

  private Selection(SongIndex index) {
    this.index = index;
    for (Facet facet : Facet.values()) {
      counts.put(facet, new int[index.column(facet).size()]);
    }
  }

  /** Goes through all rows, in the library's order. */
  static Selection of(SongIndex index, SongFilter filter) {
    return of(index, filter, IntStream.range(0, index.rows()).toArray());
  }

  /**
   * Goes through some rows.
   *
   * @param candidates in the order of the answer
   */
  static Selection of(SongIndex index, SongFilter filter, int[] candidates) {
    Selection selection = new Selection(index);
    List<RowTest> tests = index.tests(filter);
    List<Chosen> chosen = new ArrayList<>();
    filter
        .values()
        .forEach(
            (facet, values) -> {
              FacetColumn column = index.column(facet);
              chosen.add(new Chosen(facet, column, column.wanted(values)));
            });
    for (int row : candidates) {
      if (index.isThere(row) && meetsAll(tests, row)) {
        selection.take(row, chosen);
      }
    }
    return selection;
  }

  /** A facet with the values that are wanted. */
  private record Chosen(Facet facet, FacetColumn column, boolean[] wanted) {}

  private static boolean meetsAll(List<RowTest> tests, int row) {
    for (RowTest test : tests) {
      if (!test.holds(row)) {
        return false;
      }
    }
    return true;
  }

  private void take(int row, List<Chosen> chosen) {
    Chosen missed = null;
    for (Chosen one : chosen) {
      if (!one.column().matches(row, one.wanted())) {
        if (missed != null) {
          return;
        }
        missed = one;
      }
    }
    if (missed != null) {
      count(missed.facet(), row);
      return;
    }
    for (Facet facet : Facet.values()) {
      count(facet, row);
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size++] = row;
  }

  private void count(Facet facet, int row) {
    index.column(facet).count(row, counts(facet));
  }

  private int[] counts(Facet facet) {
    int[] found = counts.get(facet);
    if (found == null) {
      throw new IllegalStateException("there are counts for each facet");
    }
    return found;
  }

  int size() {
    return size;
  }

  /** Some of the songs, in order. */
  List<TrackId> page(int limit, int offset) {
    int start = Math.min(offset, size);
    int end = (int) Math.min(size, (long) start + limit);
    return Arrays.stream(rows, start, end).mapToObj(row -> new TrackId(index.id(row))).toList();
  }

  /** The values of a facet that songs have, in an order. */
  FacetPage values(Facet facet, FacetQuery query) {
    FacetColumn column = index.column(facet);
    int[] counted = counts(facet);
    String begin = SearchText.fold(query.find());
    List<FacetPage.Value> found = new ArrayList<>();
    for (int number = 0; number < counted.length; number++) {
      if (counted[number] > 0
          && (begin.isEmpty() || SearchText.fold(column.shown(number)).contains(begin))) {
        found.add(new FacetPage.Value(column.shown(number), counted[number]));
      }
    }
    int end = (int) Math.min(found.size(), (long) query.offset() + query.limit());
    Comparator<FacetPage.Value> order = order(facet, query.byName());
    List<FacetPage.Value> ordered =
        end < 100 ? Smallest.of(found, end, order) : sorted(found, order);
    return new FacetPage(found.size(), ordered.subList(Math.min(query.offset(), end), end));
  }

  private static List<FacetPage.Value> sorted(
      List<FacetPage.Value> values, Comparator<FacetPage.Value> order) {
    return values.stream().sorted(order).toList();
  }

  /** Values that stand for none come last. */
  private static Comparator<FacetPage.Value> order(Facet facet, boolean byName) {
    Comparator<FacetPage.Value> none =
        Comparator.comparing(value -> value.name().equals(SongFilter.NONE));
    Comparator<FacetPage.Value> name =
        facet == Facet.YEAR
            ? Comparator.comparing(FacetPage.Value::name).reversed()
            : Comparator.comparing(FacetPage.Value::name, String.CASE_INSENSITIVE_ORDER);
    return byName
        ? none.thenComparing(name)
        : none.thenComparing(Comparator.comparingInt(FacetPage.Value::count).reversed())
            .thenComparing(name);
  }
}
