/**
 * Reads the mood of a track: the background half of the flow, from {@code Track} to {@code
 * TrackMood}. For now from its mood and genre tags alone; words and sound will join them behind the
 * same port, {@link org.humoresque.kernel.TrackAnalyzer}.
 */
@NullMarked
package org.humoresque.music.mood;

import org.jspecify.annotations.NullMarked;
