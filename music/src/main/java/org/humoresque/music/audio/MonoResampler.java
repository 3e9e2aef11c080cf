package org.humoresque.music.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Mixes one layout's channels and resamples the mix.
 *
 * <p>The mix is the mean of all channels but those for low frequencies, so it never exceeds full
 * scale where they do not. Resampling is FFmpeg's polyphase filter (32 taps at the lower rate, pass
 * band to 97 % of the lower Nyquist frequency).
 */
final class MonoResampler implements AutoCloseable {

  private static final int DRAINED_AT_ONCE = 4096;

  private final int sourceHz;
  private final int targetHz;
  private final boolean[] mixed;
  private final float share;
  private final SwrContext resampler = new SwrContext(null);
  private FloatPointer in = new FloatPointer(0);
  private FloatPointer out = new FloatPointer(0);
  private float[] mono = new float[0];

  /**
   * @throws IllegalStateException if FFmpeg cannot resample from this rate
   */
  MonoResampler(SoundLayout layout, int targetHz) {
    sourceHz = layout.sampleRateHz();
    this.targetHz = targetHz;
    int channels = layout.channels().size();
    mixed = new boolean[channels];
    int count = 0;
    for (int c = 0; c < channels; c++) {
      mixed[c] = layout.channels().get(c) != SoundLayout.Channel.LOW_FREQUENCY || channels == 1;
      count += mixed[c] ? 1 : 0;
    }
    share = count == 0 ? 0 : 1f / count;
    try (AVChannelLayout one = new AVChannelLayout()) {
      av_channel_layout_default(one, 1);
      swr_alloc_set_opts2(
          resampler,
          one,
          AV_SAMPLE_FMT_FLT,
          targetHz,
          one,
          AV_SAMPLE_FMT_FLT,
          sourceHz,
          0,
          (Pointer) null);
    }
    if (swr_init(resampler) < 0) {
      close();
      throw new IllegalStateException("FFmpeg cannot resample from " + sourceHz + " Hz");
    }
  }

  /** Takes samples by channel; how many of the mix are ready is the answer. */
  int resample(float[][] channels, int count) {
    mix(channels, count);
    if (sourceHz == targetHz) {
      return clipped(count);
    }
    in = atLeast(in, count);
    in.put(mono, 0, count);
    int most = (int) ((long) count * targetHz / sourceHz) + 256;
    out = atLeast(out, most);
    return taken(swr_convert(resampler, new BytePointer(out), most, new BytePointer(in), count));
  }

  /** The rest that the filter still holds back; 0 when there is no more. */
  int drain() {
    if (sourceHz == targetHz) {
      return 0;
    }
    out = atLeast(out, DRAINED_AT_ONCE);
    try (PointerPointer<FloatPointer> planes = new PointerPointer<>(1)) {
      planes.put(0, out);
      @Nullable PointerPointer<?> end = null;
      return taken(swr_convert(resampler, planes, DRAINED_AT_ONCE, end, 0));
    }
  }

  /** The samples that are ready. */
  float[] mono() {
    return mono;
  }

  @Override
  public void close() {
    swr_free(resampler);
    in.close();
    out.close();
  }

  private void mix(float[][] channels, int count) {
    if (mono.length < count) {
      mono = new float[count];
    }
    Arrays.fill(mono, 0, count, 0);
    for (int c = 0; c < mixed.length; c++) {
      float[] channel = channels[c];
      for (int i = 0; mixed[c] && i < count; i++) {
        mono[i] += channel[i] * share;
      }
    }
  }

  private int taken(int count) {
    if (count <= 0) {
      return 0;
    }
    if (mono.length < count) {
      mono = new float[count];
    }
    out.get(mono, 0, count);
    return clipped(count);
  }

  private int clipped(int count) {
    for (int i = 0; i < count; i++) {
      mono[i] = Math.max(-1, Math.min(1, mono[i]));
    }
    return count;
  }

  private static FloatPointer atLeast(FloatPointer buffer, int size) {
    if (buffer.capacity() >= size) {
      return buffer;
    }
    buffer.close();
    return new FloatPointer(size);
  }
}
