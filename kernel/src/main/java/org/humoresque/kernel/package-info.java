/**
 * The shared vocabulary of the flow: what a face expresses ({@link org.humoresque.kernel.Emotion},
 * {@link org.humoresque.kernel.EmotionScores}), where that lies on the plane of feelings ({@link
 * org.humoresque.kernel.Mood}), and the music that lies there ({@link org.humoresque.kernel.Track},
 * {@link org.humoresque.kernel.TrackMood}).
 *
 * <p>Every other module depends on this one and it depends on none. The two halves of the program,
 * seeing and hearing, meet only in {@code Mood}.
 */
@NullMarked
package org.humoresque.kernel;

import org.jspecify.annotations.NullMarked;
