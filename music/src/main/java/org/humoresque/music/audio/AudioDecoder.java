package org.humoresque.music.audio;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Decodes whatever FFmpeg reads (MP3, FLAC, Ogg Vorbis, Opus, M4A/AAC, WAV, WMA, the sound of MP4,
 * WebM and Matroska films…) to one channel of floats at 16 kHz, the input of paper A2.
 *
 * <p>Sound streams through in blocks: memory does not grow with its length. Damaged packets are
 * left out and counted. A decoder holds no state and may be shared by threads.
 *
 * @param limit how much of a file is decoded at most, at least a second; what comes after is left
 *     out, and {@link DecodedSound#complete} tells
 */
public record AudioDecoder(Duration limit) {

  /** Samples in a second of what listeners hear as mono. */
  public static final int SAMPLE_RATE_HZ = 16_000;

  /** Decodes at most an hour, which tells the mood of longer recordings well enough. */
  public static final AudioDecoder STANDARD = new AudioDecoder(Duration.ofHours(1));

  /**
   * @throws IllegalArgumentException if the limit is below a second
   */
  public AudioDecoder {
    if (limit.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("limit must be at least a second, but is " + limit);
    }
  }

  /**
   * Decodes a file.
   *
   * @param file on this machine; its name tells nothing, its first bytes do
   * @param listener hears the sound on the calling thread
   * @throws UnreadableAudioException if there is no such file, it holds no sound, none of its sound
   *     can be decoded, or less than half of what its header promises is there
   */
  public DecodedSound decode(Path file, SoundListener listener) {
    try (AudioInput input = AudioInput.open(file);
        PacketDecoder decoder = PacketDecoder.open(file, input.stream());
        Decoding decoding = new Decoding(file, input, decoder, listener)) {
      return decoding.run(limit);
    }
  }
}
