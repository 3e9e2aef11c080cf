package org.humoresque.music.audio;

import java.time.Duration;

/**
 * What was decoded from a file.
 *
 * @param duration of the sound that was heard
 * @param codec FFmpeg's name of it, such as {@code mp3float} or {@code flac}
 * @param layout of the file at its beginning
 * @param damages how many packets could not be decoded, and were left out
 * @param complete false if decoding stopped at the limit before the end
 */
public record DecodedSound(
    Duration duration, String codec, SoundLayout layout, int damages, boolean complete) {}
