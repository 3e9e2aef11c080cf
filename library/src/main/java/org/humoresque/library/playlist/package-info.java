/**
 * Playlists as other programs write them: M3U, PLS, XSPF and JSPF, read into the library, where
 * their songs are matched to its tracks, and written out of it.
 */
@NullMarked
package org.humoresque.library.playlist;

import org.jspecify.annotations.NullMarked;
