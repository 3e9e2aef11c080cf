package org.humoresque.library.browse;

import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * The values of a facet that songs have, in an order; the one that stands for none comes last.
   */
  FacetPage values(Facet facet, FacetQuery query) {
    FacetColumn column = index.column(facet);
    int[] counted = counts(facet);
    String find = SearchText.fold(query.find());
    MostFrequent most = new MostFrequent(query.offset() + (long) query.limit());
    List<FacetPage.Value> inOrder = new ArrayList<>();
    int total = 0;
    for (int number : query.byName() ? column.byName(facet == Facet.YEAR) : column.numbers()) {
      if (counted[number] > 0 && (find.isEmpty() || column.contains(number, find))) {
        total++;
        if (!query.byName()) {
          most.add(column.shown(number), counted[number]);
        } else if (total > query.offset() && inOrder.size() < query.limit()) {
          inOrder.add(new FacetPage.Value(column.shown(number), counted[number]));
        }
      }
    }
    List<FacetPage.Value> page =
        query.byName() ? inOrder : new ArrayList<>(most.from(query.offset()));
    if (counted[0] > 0 && find.isEmpty()) {
      total++;
      if (page.size() < query.limit() && total > query.offset()) {
        page.add(new FacetPage.Value(SongFilter.NONE, counted[0]));
      }
    }
    return new FacetPage(total, page);
  }
}
