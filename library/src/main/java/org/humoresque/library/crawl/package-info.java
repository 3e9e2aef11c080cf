/**
 * Reads song information from the open web into a catalogue: pages with schema.org's music types,
 * podcast and news feeds, the JSON of Jamendo and the Internet Archive.
 *
 * <p>{@link org.humoresque.library.crawl.Crawler} visits page after page and keeps what it finds in
 * a {@link org.humoresque.library.crawl.CrawlState}, which a stopped crawl goes on from; {@link
 * org.humoresque.library.crawl.SongTable} makes a table of the songs, which the catalogue importer
 * takes in.
 */
@NullMarked
package org.humoresque.library.crawl;

import org.jspecify.annotations.NullMarked;
