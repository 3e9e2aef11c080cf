/**
 * Asks a lyrics service for the words of songs whose files hold none: the only part of the program
 * that speaks to anyone outside, and only where the person turned it on. It runs after a scan and
 * before the words are read for their mood.
 *
 * <p>{@link org.humoresque.app.lookup.LyricsLookup} decides what to ask and remembers every answer;
 * {@link org.humoresque.app.lookup.LrclibClient} speaks LRCLIB's protocol.
 */
@NullMarked
package org.humoresque.app.lookup;

import org.jspecify.annotations.NullMarked;
