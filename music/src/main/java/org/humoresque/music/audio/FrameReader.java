package org.humoresque.music.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_channel_from_index;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert_frame;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;

import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.humoresque.music.audio.SoundLayout.Channel;
import org.jspecify.annotations.Nullable;

/** Copies FFmpeg's frames, whatever form their samples have, into floats by channel. */
final class FrameReader implements AutoCloseable {

  /** Far above full scale; what is louder is damage. */
  private static final float LOUDEST = 4;

  private static final int MOST_CHANNELS = 64;
  private static final int LEAST_HERTZ = 1_000;
  private static final int MOST_HERTZ = 1_000_000;

  private final AVFrame floats = av_frame_alloc();
  private @Nullable SwrContext converter;
  private int format = -1;
  private @Nullable SoundLayout layout;
  private float[][] channels = new float[0][];

  /**
   * Takes a frame.
   *
   * @return false if it makes no sense
   */
  boolean read(AVFrame frame) {
    int count = frame.nb_samples();
    int channelCount = frame.ch_layout().nb_channels();
    int rate = frame.sample_rate();
    if (count <= 0 || channelCount <= 0 || channelCount > MOST_CHANNELS) {
      return false;
    }
    if (rate < LEAST_HERTZ || rate > MOST_HERTZ) {
      return false;
    }
    if (frame.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC) {
      av_channel_layout_default(frame.ch_layout(), channelCount);
    }
    noticeLayout(frame, rate);
    if (frame.format() == AV_SAMPLE_FMT_FLTP) {
      copy(frame, count);
      return true;
    }
    return convert(frame, count);
  }

  /** The samples of the last frame by channel; valid until the next one. */
  float[][] channels() {
    return channels;
  }

  /**
   * The layout of the last frame; the same object as long as nothing changes.
   *
   * @throws IllegalStateException if no frame was read yet
   */
  SoundLayout layout() {
    if (layout == null) {
      throw new IllegalStateException("no frame was read yet");
    }
    return layout;
  }

  @Override
  public void close() {
    closeConverter();
    av_frame_free(floats);
  }

  private void noticeLayout(AVFrame frame, int rate) {
    List<Channel> found =
        IntStream.range(0, frame.ch_layout().nb_channels())
            .mapToObj(i -> channel(av_channel_layout_channel_from_index(frame.ch_layout(), i)))
            .toList();
    boolean same =
        layout != null && layout.sampleRateHz() == rate && layout.channels().equals(found);
    if (!same || format != frame.format()) {
      closeConverter();
      format = frame.format();
    }
    if (!same) {
      layout = new SoundLayout(rate, found);
      channels = new float[found.size()][0];
    }
  }

  private static Channel channel(int name) {
    if (name == avutil.AV_CHAN_LOW_FREQUENCY || name == avutil.AV_CHAN_LOW_FREQUENCY_2) {
      return Channel.LOW_FREQUENCY;
    }
    if (name == avutil.AV_CHAN_BACK_LEFT
        || name == avutil.AV_CHAN_BACK_CENTER
        || name == avutil.AV_CHAN_BACK_RIGHT
        || name == avutil.AV_CHAN_SIDE_LEFT
        || name == avutil.AV_CHAN_SIDE_RIGHT
        || name == avutil.AV_CHAN_TOP_BACK_LEFT
        || name == avutil.AV_CHAN_TOP_BACK_CENTER
        || name == avutil.AV_CHAN_TOP_BACK_RIGHT
        || name == avutil.AV_CHAN_SURROUND_DIRECT_LEFT
        || name == avutil.AV_CHAN_SURROUND_DIRECT_RIGHT) {
      return Channel.SURROUND;
    }
    return Channel.FRONT;
  }

  private boolean convert(AVFrame frame, int count) {
    if (converter == null) {
      converter = swr_alloc();
    }
    floats.format(AV_SAMPLE_FMT_FLTP);
    floats.sample_rate(frame.sample_rate());
    av_channel_layout_copy(floats.ch_layout(), frame.ch_layout());
    boolean converted =
        swr_convert_frame(converter, floats, frame) >= 0 && floats.nb_samples() == count;
    if (converted) {
      copy(floats, count);
    }
    av_frame_unref(floats);
    return converted;
  }

  private void copy(AVFrame frame, int count) {
    for (int c = 0; c < channels.length; c++) {
      if (channels[c].length < count) {
        channels[c] = new float[count];
      }
      new FloatPointer(frame.extended_data(c)).get(channels[c], 0, count);
      restrain(channels[c], count);
    }
  }

  /** Damaged files hold samples that are no numbers, and some that no ear would survive. */
  private static void restrain(float[] samples, int count) {
    for (int i = 0; i < count; i++) {
      float sample = samples[i];
      if (!(Math.abs(sample) <= LOUDEST)) {
        samples[i] = Float.isNaN(sample) ? 0 : Math.copySign(LOUDEST, sample);
      }
    }
  }

  private void closeConverter() {
    if (converter != null) {
      swr_free(converter);
      converter = null;
    }
  }
}
