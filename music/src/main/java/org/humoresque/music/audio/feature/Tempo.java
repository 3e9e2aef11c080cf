package org.humoresque.music.audio.feature;

/**
 * How fast the beat goes.
 *
 * @param beatsPerMinute from 40 to 200
 * @param clarity autocorrelation of onsets at a beat's distance, 0 (no beat) to 1 (a metronome)
 */
public record Tempo(double beatsPerMinute, double clarity) {}
