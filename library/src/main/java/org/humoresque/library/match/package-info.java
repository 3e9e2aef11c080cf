/**
 * Knows songs again that are written differently: the row of a catalogue, the entry of a playlist
 * and the file on disk are one song if their {@link org.humoresque.library.match.SongKey}s are
 * equal, or their paths end alike.
 */
@NullMarked
package org.humoresque.library.match;

import org.jspecify.annotations.NullMarked;
