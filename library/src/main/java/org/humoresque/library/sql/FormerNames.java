package org.humoresque.library.sql;

import java.util.List;
import org.humoresque.library.store.ContentId;
import org.jdbi.v3.core.Handle;

/**
 * The names that an earlier program gave contents, on which labels and what was heard may still
 * hang: replaced one by one, as scans meet the files.
 */
final class FormerNames {

  private static final List<String> TABLES = List.of("label", "sound");

  private static final List<String> LISTENERS = List.of("typical", "feedback");

  /** All names that begin with {@code old:}, so that an index finds them. */
  private static final String OLD = " WHERE content >= 'old:' AND content < 'old;'";

  private final Handle handle;
  private final List<String> tables;
  private final boolean listeners;

  FormerNames(Handle handle) {
    this.handle = handle;
    this.tables = TABLES.stream().filter(this::hasOld).toList();
    this.listeners = LISTENERS.stream().anyMatch(this::hasOld);
  }

  /** What hangs on the former name hangs on the new one, unless something does already. */
  void replace(ContentId former, ContentId content) {
    if (listeners) {
      Belongings.move(handle, former.value(), content.value());
    }
    for (String table : tables) {
      handle
          .createUpdate(
              "UPDATE %1$s SET content = :content WHERE content = :former AND NOT EXISTS"
                      .formatted(table)
                  + " (SELECT 1 FROM %1$s other WHERE other.content = :content)".formatted(table))
          .bind("former", former.value())
          .bind("content", content.value())
          .execute();
    }
  }

  private boolean hasOld(String table) {
    String sql = "SELECT count(*) FROM (SELECT 1 AS one FROM " + table + OLD + " LIMIT 1) AS old";
    return handle.createQuery(sql).mapTo(Long.class).one() > 0;
  }
}
