package org.humoresque.music.audio;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * One file opened by FFmpeg: gives the packets of its sound, one after another.
 *
 * <p>Only the demuxer that the first bytes ask for is used and only this file is ever opened, so a
 * play list in disguise leads nowhere. Pictures and films in the file are passed over undecoded.
 */
final class AudioInput implements AutoCloseable {

  private static final String PROBE_BYTES = String.valueOf(1024 * 1024);

  static {
    av_log_set_level(AV_LOG_QUIET);
  }

  private final AVFormatContext context;
  private final AVStream stream;
  private boolean damaged;

  private AudioInput(AVFormatContext context, AVStream stream) {
    this.context = context;
    this.stream = stream;
  }

  /**
   * @throws UnreadableAudioException if the header is damaged or there is no sound in the file
   */
  static AudioInput open(Path file) {
    AVInputFormat demuxer = ContainerProbe.probe(file);
    AVFormatContext context = new AVFormatContext(null);
    AVDictionary options = new AVDictionary(null);
    try (BytePointer url = new BytePointer("file:" + file, StandardCharsets.UTF_8)) {
      av_dict_set(options, "protocol_whitelist", "file", 0);
      av_dict_set(options, "probesize", PROBE_BYTES, 0);
      if (avformat_open_input(context, url, demuxer, options) < 0) {
        throw new UnreadableAudioException(
            file,
            "it is damaged or cut short: its %s header cannot be read"
                .formatted(ContainerProbe.name(demuxer)));
      }
    } finally {
      av_dict_free(options);
    }
    Optional<AVStream> sound = sound(context);
    if (sound.isEmpty()) {
      // Some containers have no header: what is in them shows when they are read.
      avformat_find_stream_info(context, (AVDictionary) null);
      sound = sound(context);
    }
    if (sound.isEmpty()) {
      avformat_close_input(context);
      throw new UnreadableAudioException(file, "it holds no sound");
    }
    AudioInput input = new AudioInput(context, sound.get());
    input.passOverOthers();
    return input;
  }

  AVStream stream() {
    return stream;
  }

  /** Playing time that the header promises, in seconds; 0 if it promises nothing. */
  double promisedSeconds() {
    double base = avutil.av_q2d(stream.time_base());
    if (stream.duration() != AV_NOPTS_VALUE && stream.duration() > 0) {
      return stream.duration() * base;
    }
    long micros = context.duration();
    return micros != AV_NOPTS_VALUE && micros > 0 ? micros / (double) AV_TIME_BASE : 0;
  }

  /**
   * Reads on to the next packet of sound.
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
      if (packet.stream_index() == stream.index()) {
        return true;
      }
      av_packet_unref(packet);
    }
  }

  /** Whether reading stopped because of damage and not at the end. */
  boolean isDamaged() {
    return damaged;
  }

  @Override
  public void close() {
    avformat_close_input(context);
  }

  /** The sound to play: the one marked so, else the first. */
  private static Optional<AVStream> sound(AVFormatContext context) {
    AVStream[] sounds =
        IntStream.range(0, context.nb_streams())
            .mapToObj(context::streams)
            .filter(AudioInput::isSound)
            .toArray(AVStream[]::new);
    for (AVStream each : sounds) {
      if ((each.disposition() & AV_DISPOSITION_DEFAULT) != 0) {
        return Optional.of(each);
      }
    }
    return sounds.length == 0 ? Optional.empty() : Optional.of(sounds[0]);
  }

  private static boolean isSound(AVStream stream) {
    return stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO
        && stream.codecpar().codec_id() != AV_CODEC_ID_NONE;
  }

  private void passOverOthers() {
    for (int i = 0; i < context.nb_streams(); i++) {
      if (i != stream.index()) {
        context.streams(i).discard(avcodec.AVDISCARD_ALL);
      }
    }
  }
}
