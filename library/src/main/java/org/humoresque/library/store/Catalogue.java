package org.humoresque.library.store;

/**
 * A catalogue of songs that was imported.
 *
 * @param name of the file it came from; no two catalogues share it
 * @param format what that file was
 * @param above its rows down to the header, as the importer writes them
 * @param columns the columns' names, as the importer writes them
 * @param mapping which column means what, as the importer writes it
 */
public record Catalogue(String name, String format, String above, String columns, String mapping) {}
