package org.humoresque.library.crawl;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.humoresque.library.catalogue.Field;
import org.humoresque.library.catalogue.Mapping;
import org.humoresque.library.table.Cell;
import org.humoresque.library.table.TableWriter;

/** The songs of a crawl as a table, a column for each fact. */
public final class SongTable {

  private SongTable() {}

  /** Writes a table with a header. */
  public static void write(Collection<CrawledSong> songs, Path file) {
    try (TableWriter table = TableWriter.open(file)) {
      table.row(Stream.of(Fact.values()).map(fact -> Cell.text(fact.column())).toList());
      for (CrawledSong song : songs) {
        table.row(
            Stream.of(Fact.values()).map(fact -> Cell.text(song.get(fact).orElse(""))).toList());
      }
      table.finish();
    }
  }

  /** Which of its columns means what. */
  public static Mapping mapping() {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    for (Fact fact : Fact.values()) {
      fact.field().ifPresent(field -> columns.put(field, fact.ordinal()));
    }
    return new Mapping(columns, Map.of());
  }
}
