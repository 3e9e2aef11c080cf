package org.humoresque.library.sql;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of the library, whichever there are, those that others refer to first; without those
 * that are made from others.
 */
final class Tables {

  /** How tables begin that are made from others. */
  private static final String DERIVED = "derived_";

  private Tables() {}

  static List<String> of(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    List<String> names = new ArrayList<>();
    try (ResultSet tables =
        data.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (!name.startsWith("sqlite_")
            && !name.startsWith("flyway_")
            && !name.startsWith(DERIVED)) {
          names.add(name);
        }
      }
    }
    names.sort(null);
    Set<String> ordered = new LinkedHashSet<>();
    for (String name : names) {
      add(name, data, ordered, new LinkedHashSet<>());
    }
    return List.copyOf(ordered);
  }

  /** What the paths of all files in a folder begin with. */
  static String below(Path folder) {
    String text = folder.toString();
    return text.endsWith(File.separator) ? text : text + File.separator;
  }

  private static void add(
      String table, DatabaseMetaData data, Set<String> ordered, Set<String> waiting)
      throws SQLException {
    if (ordered.contains(table) || !waiting.add(table)) {
      return;
    }
    List<String> needed = new ArrayList<>();
    try (ResultSet keys = data.getImportedKeys(null, data.getConnection().getSchema(), table)) {
      while (keys.next()) {
        needed.add(keys.getString("PKTABLE_NAME"));
      }
    }
    for (String other : needed) {
      add(other, data, ordered, waiting);
    }
    ordered.add(table);
  }
}
