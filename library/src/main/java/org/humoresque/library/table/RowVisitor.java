package org.humoresque.library.table;

import java.util.List;

/** Is shown the rows of a table one after the other. */
@FunctionalInterface
public interface RowVisitor {

  /**
   * @param number of the row in its file, from 1
   * @param cells as many as stand there, which may differ from row to row
   * @return whether to go on
   */
  boolean row(int number, List<Cell> cells);
}
