package org.humoresque.library.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What listeners told of recordings, beside their labels: it follows a recording to a new name of
 * its content.
 */
final class Belongings {

  private static final List<String> STATEMENTS =
      List.of(
          "UPDATE feedback SET content = :to WHERE content = :from",
          "INSERT INTO typical (listener_id, emotion, content, position)"
              + " SELECT listener_id, emotion, :to, position FROM typical WHERE content = :from"
              + " ON CONFLICT (listener_id, emotion, content) DO NOTHING");

  private Belongings() {}

  /** What hangs on one name hangs on the other. */
  static void move(Handle handle, String from, String to) {
    if (from.equals(to)) {
      return;
    }
    for (String sql : STATEMENTS) {
      handle.createUpdate(sql).bind("from", from).bind("to", to).execute();
    }
    handle.execute("DELETE FROM typical WHERE content = ?", from);
  }

  /** Likewise for the content of a track that is about to have another, if it alone has it. */
  static void follow(Handle handle, long track, String to) {
    handle
        .createQuery(
            "SELECT t.content FROM track t WHERE t.id = :id AND NOT EXISTS"
                + " (SELECT 1 FROM track o WHERE o.content = t.content AND o.id <> t.id)"
                + " AND NOT EXISTS (SELECT 1 FROM track o WHERE o.content = :to)")
        .bind("id", track)
        .bind("to", to)
        .mapTo(String.class)
        .findOne()
        .ifPresent(from -> move(handle, from, to));
  }
}
