/**
 * The library's stores on SQLite: the only place that writes SQL and imports Jdbi.
 *
 * <p>{@link org.humoresque.library.sql.LibraryDatabase} opens, checks and migrates the one database
 * file and hands out the stores. Readers go on while a scan writes (write-ahead log); what was
 * committed survives the death of the program.
 */
@NullMarked
package org.humoresque.library.sql;

import org.jspecify.annotations.NullMarked;
