package org.humoresque.library.store;

import java.util.Optional;

/**
 * What the library knows of a track's words.
 *
 * @param text the words; empty if none could be read
 * @param mood what was read from them; empty until that is done
 * @param problem words that are there and cannot be read
 */
public record TrackLyrics(
    Optional<LyricsText> text,
    Optional<LyricsMood> mood,
    Optional<ScannedLyrics.Problem> problem) {}
