package org.humoresque.music.audio;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;

/**
 * What FFmpeg's own filter {@code ebur128} finds: the reference for our loudness.
 *
 * @param integratedLufs over all of the sound
 * @param rangeLu loudness range
 */
public record FfmpegLoudness(double integratedLufs, double rangeLu) {

  public static FfmpegLoudness of(float[][] channels, int rate) {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    AVFilterGraph graph = avfilter.avfilter_graph_alloc();
    String layout = channels.length == 1 ? "mono" : channels.length == 2 ? "stereo" : "5.1";
    AVFilterContext source =
        filter(
            graph,
            "abuffer",
            "time_base=1/%d:sample_rate=%d:sample_fmt=fltp:channel_layout=%s"
                .formatted(rate, rate, layout));
    AVFilterContext meter = filter(graph, "ebur128", "metadata=1:framelog=quiet");
    AVFilterContext sink = filter(graph, "abuffersink", null);
    check(avfilter.avfilter_link(source, 0, meter, 0));
    check(avfilter.avfilter_link(meter, 0, sink, 0));
    check(avfilter.avfilter_graph_config(graph, null));
    FfmpegLoudness last = new FfmpegLoudness(Double.NaN, Double.NaN);
    AVFrame frame = avutil.av_frame_alloc();
    int block = rate / 10;
    for (int from = 0; from + block <= channels[0].length; from += block) {
      fill(frame, channels, from, block, rate);
      check(avfilter.av_buffersrc_add_frame(source, frame));
      while (avfilter.av_buffersink_get_frame(sink, frame) >= 0) {
        last = read(frame, last);
        avutil.av_frame_unref(frame);
      }
    }
    avutil.av_frame_free(frame);
    avfilter.avfilter_graph_free(graph);
    return last;
  }

  private static AVFilterContext filter(AVFilterGraph graph, String name, String options) {
    AVFilterContext context = new AVFilterContext(null);
    check(
        avfilter.avfilter_graph_create_filter(
            context, avfilter.avfilter_get_by_name(name), name, options, null, graph));
    return context;
  }

  private static void fill(AVFrame frame, float[][] channels, int from, int count, int rate) {
    frame.format(avutil.AV_SAMPLE_FMT_FLTP);
    frame.sample_rate(rate);
    frame.nb_samples(count);
    frame.pts(from);
    avutil.av_channel_layout_default(frame.ch_layout(), channels.length);
    check(avutil.av_frame_get_buffer(frame, 0));
    for (int c = 0; c < channels.length; c++) {
      new FloatPointer(frame.extended_data(c)).put(channels[c], from, count);
    }
  }

  private static FfmpegLoudness read(AVFrame frame, FfmpegLoudness before) {
    AVDictionaryEntry integrated = avutil.av_dict_get(frame.metadata(), "lavfi.r128.I", null, 0);
    AVDictionaryEntry range = avutil.av_dict_get(frame.metadata(), "lavfi.r128.LRA", null, 0);
    return integrated == null || range == null
        ? before
        : new FfmpegLoudness(
            Double.parseDouble(integrated.value().getString()),
            Double.parseDouble(range.value().getString()));
  }

  private static void check(int result) {
    if (result < 0) {
      throw new AssertionError("FFmpeg answers " + result);
    }
  }
}
