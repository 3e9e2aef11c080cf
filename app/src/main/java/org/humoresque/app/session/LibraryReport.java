package org.humoresque.app.session;

import java.util.Optional;
import org.humoresque.app.lookup.LookupReport;
import org.humoresque.library.lyrics.LyricsReport;
import org.humoresque.library.scan.ScanReport;

/**
 * What the work on the library did.
 *
 * @param scan to the tracks
 * @param lyrics to their words
 * @param lookup what a lyrics service had, where one was asked
 */
public record LibraryReport(ScanReport scan, LyricsReport lyrics, Optional<LookupReport> lookup) {}
