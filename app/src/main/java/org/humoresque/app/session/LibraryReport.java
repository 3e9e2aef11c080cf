package org.humoresque.app.session;

import org.humoresque.library.lyrics.LyricsReport;
import org.humoresque.library.scan.ScanReport;

/**
 * What the work on the library did.
 *
 * @param scan to the tracks
 * @param lyrics to their words
 */
public record LibraryReport(ScanReport scan, LyricsReport lyrics) {}
