/**
 * Catalogues of songs that people keep in spreadsheets, on their way into the library and out of
 * it.
 *
 * <p>A {@code Table} is surveyed column by column; {@link
 * org.humoresque.library.catalogue.MappingProposer} says which column means what; {@link
 * org.humoresque.library.catalogue.SongReader} makes songs of the rows; {@link
 * org.humoresque.library.catalogue.CatalogueImporter} matches them to the library's files and keeps
 * them, those without a file with a link.
 */
@NullMarked
package org.humoresque.library.catalogue;

import org.jspecify.annotations.NullMarked;
