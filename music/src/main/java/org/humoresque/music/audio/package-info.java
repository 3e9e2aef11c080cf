/**
 * Sound as samples, and its way into a file and out of one.
 *
 * <p>{@link org.humoresque.music.audio.AudioDecoder} streams a file's sound to a {@link
 * org.humoresque.music.audio.SoundListener}; {@code music.audio.feature} listens and measures. The
 * only place of this module that imports FFmpeg.
 */
@NullMarked
package org.humoresque.music.audio;

import org.jspecify.annotations.NullMarked;
