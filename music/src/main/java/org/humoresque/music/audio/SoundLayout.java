package org.humoresque.music.audio;

import java.util.List;

/**
 * How a file's sound is laid out before it is mixed.
 *
 * @param sampleRateHz samples in a second
 * @param channels what each channel is for; at least one
 */
public record SoundLayout(int sampleRateHz, List<Channel> channels) {

  /** What a channel is for. */
  public enum Channel {
    /** Before the listener, or the only one. */
    FRONT,
    /** Beside or behind the listener, where sound seems louder. */
    SURROUND,
    /** For the deepest frequencies alone; counts neither for loudness nor in the mix. */
    LOW_FREQUENCY
  }

  /**
   * @throws IllegalArgumentException if there is no channel or the rate is not positive
   */
  public SoundLayout {
    if (sampleRateHz <= 0) {
      throw new IllegalArgumentException("sample rate must be positive, but is " + sampleRateHz);
    }
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("a sound has at least one channel");
    }
    channels = List.copyOf(channels);
  }
}
