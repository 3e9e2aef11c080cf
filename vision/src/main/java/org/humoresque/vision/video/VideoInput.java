package org.humoresque.vision.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/**
 * One file opened by FFmpeg: gives the packets of its film, one after another.
 *
 * <p>Only the demuxer that the first bytes ask for is used and only this file is ever opened, so a
 * play list in disguise leads nowhere. Sound and covers in the file are not decoded.
 */
final class VideoInput implements AutoCloseable {

  private static final String PROBE_BYTES = String.valueOf(8 * 1024 * 1024);

  static {
    av_log_set_level(AV_LOG_QUIET);
  }

  private final AVFormatContext context;
  private final AVStream stream;
  private final String container;
  private boolean damaged;
  private double lastPacket;

  private VideoInput(AVFormatContext context, AVStream stream, String container) {
    this.context = context;
    this.stream = stream;
    this.container = container;
  }

  /**
   * @throws UnreadableVideoException if the header is damaged or there is no film in the file
   */
  static VideoInput open(Path file) {
    AVInputFormat demuxer = VideoProbe.probe(file);
    String container = VideoProbe.name(demuxer);
    AVFormatContext context = new AVFormatContext(null);
    AVDictionary options = new AVDictionary(null);
    try (BytePointer url = new BytePointer("file:" + file, StandardCharsets.UTF_8)) {
      av_dict_set(options, "protocol_whitelist", "file", 0);
      av_dict_set(options, "probesize", PROBE_BYTES, 0);
      if (avformat_open_input(context, url, demuxer, options) < 0) {
        throw new UnreadableVideoException(
            file, "it is damaged or cut short: its %s header cannot be read".formatted(container));
      }
    } finally {
      av_dict_free(options);
    }
    avformat_find_stream_info(context, (AVDictionary) null);
    Optional<AVStream> film = film(context);
    if (film.isEmpty()) {
      boolean sound = hasSound(context);
      avformat_close_input(context);
      throw new UnreadableVideoException(
          file,
          sound ? "it holds sound alone, no film" : "it is damaged or empty: it holds no film");
    }
    return new VideoInput(context, film.get(), container);
  }

  AVStream stream() {
    return stream;
  }

  /** FFmpeg's name of the container. */
  String container() {
    return container;
  }

  /** Playing time that the header promises, in seconds; 0 if it promises nothing. */
  double promisedSeconds() {
    double base = ratio(stream.time_base());
    if (stream.duration() != AV_NOPTS_VALUE && stream.duration() > 0) {
      return stream.duration() * base;
    }
    long micros = context.duration();
    return micros != AV_NOPTS_VALUE && micros > 0 ? micros / (double) AV_TIME_BASE : 0;
  }

  /** Pictures a second on average, as the header or the first packets tell; 0 if unknown. */
  double frameRate() {
    double average = ratio(stream.avg_frame_rate());
    double base = average > 0 ? average : ratio(stream.r_frame_rate());
    return base > 0 && base <= 1000 ? base : 0;
  }

  /**
   * Reads on to the next packet of the film.
   *
   * @return false at the end, or where the file is too damaged to go on
   */
  boolean read(AVPacket packet) {
    while (true) {
      int result = av_read_frame(context, packet);
      if (result < 0) {
        damaged = result != AVERROR_EOF;
        return false;
      }
      noteTime(packet);
      if (packet.stream_index() == stream.index()) {
        return true;
      }
      av_packet_unref(packet);
    }
  }

  /** How much of the file was read, sound included, in seconds of its playing time. */
  double secondsRead() {
    long start = context.start_time();
    double before = start == AV_NOPTS_VALUE ? 0 : start / (double) AV_TIME_BASE;
    return Math.max(0, lastPacket - before);
  }

  /** Playing time of film and sound together that the header promises, in seconds, or 0. */
  double promisedInAll() {
    long micros = context.duration();
    return micros != AV_NOPTS_VALUE && micros > 0 ? micros / (double) AV_TIME_BASE : 0;
  }

  /** Whether reading stopped because of damage and not at the end. */
  boolean isDamaged() {
    return damaged;
  }

  @Override
  public void close() {
    avformat_close_input(context);
  }

  private void noteTime(AVPacket packet) {
    long time = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
    if (time != AV_NOPTS_VALUE) {
      AVRational base = context.streams(packet.stream_index()).time_base();
      lastPacket = Math.max(lastPacket, (time + Math.max(0, packet.duration())) * ratio(base));
    }
  }

  static double ratio(AVRational rational) {
    return rational.den() == 0 ? 0 : rational.num() / (double) rational.den();
  }

  /** The film to show: the one marked so, else the largest. */
  private static Optional<AVStream> film(AVFormatContext context) {
    return IntStream.range(0, context.nb_streams())
        .mapToObj(context::streams)
        .filter(VideoInput::isFilm)
        .max(
            Comparator.comparing((AVStream it) -> (it.disposition() & AV_DISPOSITION_DEFAULT) != 0)
                .thenComparing(it -> (long) it.codecpar().width() * it.codecpar().height()));
  }

  private static boolean isFilm(AVStream stream) {
    return stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO
        && stream.codecpar().codec_id() != AV_CODEC_ID_NONE
        && (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0;
  }

  private static boolean hasSound(AVFormatContext context) {
    return IntStream.range(0, context.nb_streams())
        .mapToObj(context::streams)
        .anyMatch(stream -> stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO);
  }
}
