package org.humoresque.music.audio.mood;

import java.time.Duration;
import org.humoresque.kernel.Mood;

/**
 * The mood of a stretch of a song: one point of its curve.
 *
 * @param start where the stretch begins
 * @param end where it ends
 * @param mood as it is between
 */
public record MoodMoment(Duration start, Duration end, Mood mood) {}
