package org.humoresque.music.audio;

/**
 * Hears a file's sound, block by block, while it is decoded. The arrays belong to the decoder and
 * are reused: copy what is to be kept. Whatever a listener throws ends the decoding and reaches its
 * caller.
 */
@FunctionalInterface
public interface SoundListener {

  /**
   * The sound as one channel.
   *
   * @param samples at {@link AudioDecoder#SAMPLE_RATE_HZ}, in [-1, 1]
   * @param count how many of them, from the beginning of the array, are this block
   */
  void mono(float[] samples, int count);

  /**
   * The same sound before it is mixed and resampled, for what must be measured there. By default
   * nobody listens.
   *
   * @param channels samples by channel; full scale is 1, and peaks may be above
   * @param count samples in each channel
   * @param layout the same object until the layout changes, as it may between chained streams
   */
  default void original(float[][] channels, int count, SoundLayout layout) {}
}
