package org.humoresque.library.store;

import java.util.Optional;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;

/**
 * What an analyser said of one track.
 *
 * @param track the track
 * @param mood its mood, where the analyser could tell
 */
public record MoodReading(TrackId track, Optional<TrackMood> mood) {}
