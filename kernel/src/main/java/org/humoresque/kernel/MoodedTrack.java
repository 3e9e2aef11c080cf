package org.humoresque.kernel;

/**
 * A track whose mood is known: what can be recommended.
 *
 * @param track the track
 * @param mood its mood
 */
public record MoodedTrack(Track track, TrackMood mood) {}
