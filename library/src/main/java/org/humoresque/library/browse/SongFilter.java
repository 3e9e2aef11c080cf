package org.humoresque.library.browse;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.library.store.SearchText;

/**
 * Which songs are wanted; all conditions must be met.
 *
 * @param query words to look for; empty: any
 * @param values of each facet, any of which will do; none: any
 * @param region of moods
 * @param years of release
 * @param tempo in beats a minute
 * @param seconds of playing time
 */
public record SongFilter(
    String query,
    Map<Facet, Set<String>> values,
    Optional<MoodRegion> region,
    Range years,
    Range tempo,
    Range seconds) {

  /** A song that has no value of a facet is counted and found under it. */
  public static final String NONE = "";

  /** Every song. */
  public static final SongFilter ALL =
      new SongFilter("", Map.of(), Optional.empty(), Range.ALL, Range.ALL, Range.ALL);

  public SongFilter {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    values.forEach(
        (facet, some) -> {
          if (!some.isEmpty()) {
            copy.put(facet, Set.copyOf(some));
          }
        });
    values = Map.copyOf(copy);
  }

  public SongFilter withQuery(String value) {
    return new SongFilter(value, values, region, years, tempo, seconds);
  }

  public SongFilter with(Facet facet, Set<String> some) {
    Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(values);
    changed.put(facet, some);
    return new SongFilter(query, changed, region, years, tempo, seconds);
  }

  public SongFilter withRegion(MoodRegion value) {
    return new SongFilter(query, values, Optional.of(value), years, tempo, seconds);
  }

  public SongFilter withYears(Range value) {
    return new SongFilter(query, values, region, value, tempo, seconds);
  }

  public SongFilter withTempo(Range value) {
    return new SongFilter(query, values, region, years, value, seconds);
  }

  public SongFilter withSeconds(Range value) {
    return new SongFilter(query, values, region, years, tempo, value);
  }

  boolean hasQuery() {
    return !SearchText.words(query).isEmpty();
  }
}
