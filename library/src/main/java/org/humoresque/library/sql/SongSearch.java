package org.humoresque.library.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.humoresque.library.store.SearchText;
import org.jdbi.v3.core.Handle;

/**
 * Finds songs by words, the best answers first ({@link SearchTier}). Only as much is read as is
 * asked for, so that the first letter a person types is answered as fast as the last.
 */
final class SongSearch {

  /** So many songs of a tier are put in order: short titles first, then by artist and album. */
  private static final int ORDERED = 300;

  private static final String IN_ORDER =
      "SELECT t.id FROM track t ORDER BY t.sort_key, t.id LIMIT :limit OFFSET :offset";

  private final Engine engine;
  private final Handle handle;

  SongSearch(Engine engine, Handle handle) {
    this.engine = engine;
    this.handle = handle;
  }

  /** Names of the songs from an offset on. */
  List<Long> ids(String query, int limit, int offset) {
    if (SearchText.words(query).isEmpty()) {
      return handle
          .createQuery(IN_ORDER)
          .bind("limit", limit)
          .bind("offset", offset)
          .mapTo(Long.class)
          .list();
    }
    int needed = (int) Math.min(Integer.MAX_VALUE, (long) limit + offset);
    Set<Long> found = new LinkedHashSet<>();
    for (SearchTier tier : SearchTier.of(query)) {
      if (found.size() >= needed) {
        break;
      }
      List<Long> first = first(tier);
      found.addAll(first);
      if (found.size() < needed && first.size() == ORDERED) {
        found.addAll(all(tier, needed));
      }
    }
    return found.stream().skip(offset).limit(limit).toList();
  }

  /** How many songs answer a query, at most so many. */
  long count(String query, long most) {
    if (SearchText.words(query).isEmpty()) {
      return handle.createQuery("SELECT count(*) FROM track").mapTo(Long.class).one();
    }
    List<SearchTier> tiers = SearchTier.of(query);
    if (tiers.isEmpty()) {
      return 0;
    }
    return handle
        .createQuery("SELECT count(*) FROM (" + engine.matching() + " LIMIT :most) AS found")
        .bind("terms", engine.terms(SearchTier.widest(tiers)))
        .bind("most", most)
        .mapTo(Long.class)
        .one();
  }

  private List<Long> first(SearchTier tier) {
    String sql =
        "SELECT t.id FROM ("
            + engine.matching()
            + " LIMIT "
            + ORDERED
            + ") AS f JOIN track t ON t.id = f.id"
            + " ORDER BY length(coalesce(t.title, t.path)), t.sort_key, t.id";
    return handle.createQuery(sql).bind("terms", engine.terms(tier)).mapTo(Long.class).list();
  }

  private List<Long> all(SearchTier tier, int needed) {
    return handle
        .createQuery(engine.matching() + " LIMIT :most")
        .bind("terms", engine.terms(tier))
        .bind("most", needed)
        .mapTo(Long.class)
        .list();
  }
}
