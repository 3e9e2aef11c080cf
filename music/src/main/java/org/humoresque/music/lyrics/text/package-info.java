/**
 * Reads the words of a song: bytes of any usual encoding, LRC or plain, become {@link
 * org.humoresque.music.lyrics.text.Lyrics}: lines with their time stamps and languages, the marks
 * of sections and the credits taken out. The first step from lyrics to mood; {@code lyrics.words}
 * comes next.
 */
@NullMarked
package org.humoresque.music.lyrics.text;

import org.jspecify.annotations.NullMarked;
