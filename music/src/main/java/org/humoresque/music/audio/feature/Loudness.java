package org.humoresque.music.audio.feature;

/**
 * How loud a recording is as people hear it, by EBU R128.
 *
 * @param integratedLufs ITU-R BS.1770-4: K-weighted, gated at -70 LUFS and at 10 LU below the mean,
 *     measured on the original channels; -70 if all of it is quieter or shorter than 0.4 s
 * @param rangeLu EBU Tech 3342: from the 10th to the 95th percentile of the loudness of 3 s, gated
 *     at -70 LUFS and 20 LU below the mean; 0 if shorter than that
 */
public record Loudness(double integratedLufs, double rangeLu) {}
