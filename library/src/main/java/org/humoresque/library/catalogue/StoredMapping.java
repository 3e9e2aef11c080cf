package org.humoresque.library.catalogue;

import java.util.EnumMap;
import java.util.Map;
import org.humoresque.library.store.Catalogue;
import org.humoresque.library.table.CellText;

/** How a mapping stands in the store: {@code title=2 valence=14:UNIT}, then the words' version. */
final class StoredMapping {

  private StoredMapping() {}

  static String text(Mapping mapping, String wordsVersion) {
    return mapping.text() + "\n" + wordsVersion;
  }

  /** What reads the rows of a stored catalogue. */
  static SongReader reader(Catalogue catalogue) {
    return new SongReader(mapping(catalogue.mapping()), CellText.parse(catalogue.columns()).size());
  }

  private static Mapping mapping(String text) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    Map<Field, Scale> scales = new EnumMap<>(Field.class);
    for (String part : text.lines().findFirst().orElse("").split(" ")) {
      String[] pair = part.split("[=:]");
      if (pair.length > 1) {
        Field field = Field.parse(pair[0]);
        columns.put(field, Integer.parseInt(pair[1]) - 1);
        if (pair.length > 2) {
          scales.put(field, Scale.valueOf(pair[2]));
        }
      }
    }
    return new Mapping(columns, scales);
  }
}
