/**
 * The mood of a recording: from a file's sound to a {@link org.humoresque.kernel.Mood}.
 *
 * <pre>
 *  AudioDecoder ─► WindowCutter: 30 s every 15 s ─► FeatureVector ─► one network ─► AudioMood
 *               └► FeatureExtractor over all of it ─► tempo, key, loudness
 * </pre>
 *
 * <p>{@link org.humoresque.music.audio.mood.AudioMoodModel} is the whole way.
 */
@NullMarked
package org.humoresque.music.audio.mood;

import org.jspecify.annotations.NullMarked;
