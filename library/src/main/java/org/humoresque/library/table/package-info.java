/**
 * Tables as people keep them: CSV, TSV and Excel sheets, read row by row and written again. What
 * the columns mean is found out by {@code library.catalogue}.
 *
 * <p>Nothing holds a whole table in memory; damaged, hostile and odd files end in an {@link
 * org.humoresque.library.table.UnreadableTableException} that says what is wrong.
 */
@NullMarked
package org.humoresque.library.table;

import org.jspecify.annotations.NullMarked;
