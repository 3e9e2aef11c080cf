/**
 * Has the words that a scan found read for their mood: after the scan, each text once for every
 * version of the analyser, so that a stopped or killed run goes on where it was.
 *
 * <p>{@link org.humoresque.library.lyrics.LyricsMoodAnalyzer} is the port to whoever understands
 * words; {@link org.humoresque.library.lyrics.LyricsUpdater} is the whole job.
 */
@NullMarked
package org.humoresque.library.lyrics;

import org.jspecify.annotations.NullMarked;
