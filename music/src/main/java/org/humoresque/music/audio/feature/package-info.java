/**
 * What can be measured of a sound: mel spectrogram, timbre, harmony, rhythm, loudness.
 *
 * <pre>
 *  AudioDecoder ─► mono 16 kHz ─┬► FrameCutter 512/256  ─► Frame ─► MelSlicer, Timbre, SpectralShape,
 *               │               │                                   Level, Rhythm, BandTexture
 *                               └► FrameCutter 4096/2048 ─► Frame ─► Harmony, SpectralContrast
 *               │               └► FrameCutter 2048/512  ─► Frame ─► Tones
 *               └► original channels ─► LoudnessMeter
 * </pre>
 *
 * <p>Everything is measured in one pass while the sound streams by; {@link
 * org.humoresque.music.audio.feature.AudioFeatures} is the sum of it.
 */
@NullMarked
package org.humoresque.music.audio.feature;

import org.jspecify.annotations.NullMarked;
