/**
 * The mood of a track: the end of the background half of the flow, from {@code Track} to {@code
 * TrackMood}. {@link org.humoresque.music.mood.TagMoodAnalyzer} reads its mood and genre tags;
 * {@link org.humoresque.music.mood.WeightedFusion} joins them with what words and sound say.
 */
@NullMarked
package org.humoresque.music.mood;

import org.jspecify.annotations.NullMarked;
