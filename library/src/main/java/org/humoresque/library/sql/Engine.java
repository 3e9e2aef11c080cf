package org.humoresque.library.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.humoresque.library.store.LibraryException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What databases do each in their own way. */
interface Engine extends AutoCloseable {

  /** The database's name in messages, without secrets. */
  String place();

  Jdbi jdbi();

  /**
   * Selects the ids of the songs that {@link #terms} name, in their order: a query of one column
   * named {@code id}, with the parameter {@code terms}.
   */
  String matching();

  /** Names a tier's songs. */
  String terms(SearchTier tier);

  /** Keeps what a song is found by, in place of what was. */
  void index(Handle handle, long track, Collection<String> tokens);

  /** Called before everything else in each transaction that writes. */
  void begin(Handle handle);

  /** Keeps other servers off until this is closed. */
  void reserveForServer();

  /** Called once rows with names of their own were put in: new rows get other names. */
  void afterCopy(Connection connection) throws SQLException;

  /** Looks through all of the database: what is wrong, a line each; empty if nothing is. */
  List<String> problems();

  /** Differs after anything was changed, by whom ever. */
  long revision();

  /** What to tell of an access that failed. */
  LibraryException failure(Exception problem);

  @Override
  void close();
}
