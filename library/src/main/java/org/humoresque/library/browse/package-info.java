/**
 * Browsing the library: by artist, album, genre, year, language and emotion, within regions of
 * mood, tempo and length, with counts.
 *
 * <p>It lies between the store, which knows each song, and the page: {@link
 * org.humoresque.library.browse.LibraryBrowser} keeps what songs are browsed by in memory as
 * columns, some 50 bytes a song, and reads again what the store says has changed.
 */
@NullMarked
package org.humoresque.library.browse;

import org.jspecify.annotations.NullMarked;
