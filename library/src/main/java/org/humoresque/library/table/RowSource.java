package org.humoresque.library.table;

/** A file of rows that can be read as often as need be. */
interface RowSource {

  /**
   * Shows every row in which something stands, in order, until the visitor has had enough.
   *
   * @throws UnreadableTableException if the file cannot be read to its end
   */
  void read(RowVisitor visitor);
}
