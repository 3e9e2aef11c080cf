/**
 * Fills the library from folders of music files, in visible phases: find the files, read the tags
 * of those that are new or changed, save.
 *
 * <p>{@link org.humoresque.library.scan.LibraryScanner} is the whole job. It decides by path, size
 * and time alone which files it need not open ({@code ScanPlan}), reads the others with FFmpeg
 * ({@code FfmpegMusicFileReader}), and writes them to the {@link
 * org.humoresque.library.store.ScanStore}. {@link org.humoresque.library.scan.CoverReader} fetches
 * pictures when they are to be shown.
 */
@NullMarked
package org.humoresque.library.scan;

import org.jspecify.annotations.NullMarked;
