package org.humoresque.library.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.library.store.SongFacts;
import org.humoresque.library.store.SongLanguage;

/**
 * What songs are browsed by as columns: one row a song, in the library's order. Filled once, then
 * only read; a change makes a {@link #changed} copy.
 */
final class SongIndex {

  private static final float UNKNOWN = Float.NaN;

  private final Map<Facet, FacetColumn> facets;

  /** Rows of songs that are still there. */
  private final BitSet there;

  private int rows;
  private long[] ids;
  private int[] places;
  private float[] valences;
  private float[] arousals;
  private float[] tempos;
  private float[] seconds;
  private short[] years;

  /** The ids in their order and, beside them, their rows. */
  private long[] sortedIds = {};

  private int[] rowsOfIds = {};

  SongIndex() {
    facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, new FacetColumn());
    }
    there = new BitSet();
    ids = new long[1024];
    places = new int[1024];
    valences = new float[1024];
    arousals = new float[1024];
    tempos = new float[1024];
    seconds = new float[1024];
    years = new short[1024];
  }

  private SongIndex(SongIndex other) {
    facets = new EnumMap<>(Facet.class);
    other.facets.forEach((facet, column) -> facets.put(facet, column.copy()));
    there = (BitSet) other.there.clone();
    rows = other.rows;
    ids = other.ids;
    places = other.places;
    sortedIds = other.sortedIds;
    rowsOfIds = other.rowsOfIds;
    valences = other.valences.clone();
    arousals = other.arousals.clone();
    tempos = other.tempos.clone();
    seconds = other.seconds.clone();
    years = other.years.clone();
  }

  /** Appends a row. */
  void add(SongFacts song) {
    if (rows == ids.length) {
      grow();
    }
    ids[rows] = song.id().value();
    places[rows] = song.place();
    there.set(rows);
    values(song).forEach((facet, values) -> column(facet).add(values));
    setNumbers(rows++, song);
  }

  /** To be called after the last row. */
  SongIndex finished() {
    sortedIds = Arrays.copyOf(ids, rows);
    Arrays.sort(sortedIds);
    rowsOfIds = new int[rows];
    for (int row = 0; row < rows; row++) {
      rowsOfIds[Arrays.binarySearch(sortedIds, ids[row])] = row;
    }
    return this;
  }

  /**
   * With these songs as they are now.
   *
   * @param gone are no longer there
   * @return empty if one is new or has another place in the order
   */
  Optional<SongIndex> changed(Collection<SongFacts> songs, Set<TrackId> gone) {
    for (SongFacts song : songs) {
      int row = row(song.id().value());
      if (row < 0 || places[row] != song.place()) {
        return Optional.empty();
      }
    }
    SongIndex copy = new SongIndex(this);
    for (SongFacts song : songs) {
      int row = row(song.id().value());
      copy.there.set(row);
      values(song).forEach((facet, values) -> copy.column(facet).set(row, values));
      copy.setNumbers(row, song);
    }
    for (TrackId id : gone) {
      int row = row(id.value());
      if (row >= 0) {
        copy.there.clear(row);
      }
    }
    return Optional.of(copy);
  }

  private void setNumbers(int row, SongFacts song) {
    valences[row] = song.mood().map(it -> (float) it.mood().valence()).orElse(UNKNOWN);
    arousals[row] = song.mood().map(it -> (float) it.mood().arousal()).orElse(UNKNOWN);
    tempos[row] = (float) song.tempo().orElse(Double.NaN);
    seconds[row] = song.duration().isZero() ? UNKNOWN : song.duration().toMillis() / 1000f;
    years[row] = (short) song.year().orElse(Short.MIN_VALUE);
  }

  private static Map<Facet, List<String>> values(SongFacts song) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    values.put(Facet.ARTIST, song.artists());
    values.put(Facet.ALBUM, song.album().stream().toList());
    values.put(Facet.GENRE, song.genres());
    values.put(
        Facet.YEAR, song.year().isPresent() ? List.of("" + song.year().getAsInt()) : List.of());
    values.put(Facet.LANGUAGE, song.language().map(SongLanguage::code).stream().toList());
    values.put(
        Facet.EMOTION,
        song.mood().flatMap(SongIndex::emotion).map(Emotion::label).stream().toList());
    return values;
  }

  private static Optional<Emotion> emotion(TrackMood mood) {
    return mood.emotion().or(() -> mood.scores().map(EmotionScores::dominant));
  }

  private void grow() {
    int size = 2 * rows;
    ids = Arrays.copyOf(ids, size);
    places = Arrays.copyOf(places, size);
    valences = Arrays.copyOf(valences, size);
    arousals = Arrays.copyOf(arousals, size);
    tempos = Arrays.copyOf(tempos, size);
    seconds = Arrays.copyOf(seconds, size);
    years = Arrays.copyOf(years, size);
  }

  int rows() {
    return rows;
  }

  long id(int row) {
    return ids[row];
  }

  /** The row of a song; below 0 if it is not there. */
  int row(long id) {
    int position = Arrays.binarySearch(sortedIds, id);
    return position < 0 ? -1 : rowsOfIds[position];
  }

  boolean isThere(int row) {
    return there.get(row);
  }

  FacetColumn column(Facet facet) {
    FacetColumn column = facets.get(facet);
    if (column == null) {
      throw new IllegalStateException("there is a column for each facet");
    }
    return column;
  }

  /** The conditions of a filter that concern numbers, each true of the rows that meet it. */
  List<RowTest> tests(SongFilter filter) {
    List<RowTest> tests = new ArrayList<>();
    filter.region().ifPresent(it -> tests.add(row -> it.holds(valences[row], arousals[row])));
    if (!filter.years().isAll()) {
      tests.add(row -> years[row] != Short.MIN_VALUE && filter.years().holds(years[row]));
    }
    if (!filter.tempo().isAll()) {
      tests.add(row -> filter.tempo().holds(tempos[row]));
    }
    if (!filter.seconds().isAll()) {
      tests.add(row -> filter.seconds().holds(seconds[row]));
    }
    return tests;
  }

  /** A condition on a row. */
  @FunctionalInterface
  interface RowTest {
    boolean holds(int row);
  }
}
