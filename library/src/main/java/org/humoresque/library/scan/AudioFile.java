package org.humoresque.library.scan;

import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_iterate;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * One music file, opened by FFmpeg as far as its header; no sound is decoded.
 *
 * <p>Only the demuxer of the given format is used and only this file is ever opened, so a play list
 * in disguise leads nowhere.
 */
final class AudioFile implements AutoCloseable {

  private static final String PROBE_BYTES = String.valueOf(128 * 1024);

  static {
    av_log_set_level(AV_LOG_QUIET);
  }

  private final AVFormatContext context;
  private final AudioFormat format;

  private AudioFile(AVFormatContext context, AudioFormat format) {
    this.context = context;
    this.format = format;
  }

  /**
   * @throws UnreadableAudioException if the header is damaged or there is no sound in the file
   */
  static AudioFile open(Path path, AudioFormat format) {
    AVFormatContext context = new AVFormatContext(null);
    AVDictionary options = new AVDictionary(null);
    try (BytePointer url = new BytePointer("file:" + path, StandardCharsets.UTF_8)) {
      av_dict_set(options, "protocol_whitelist", "file", 0);
      av_dict_set(options, "probesize", PROBE_BYTES, 0);
      AVInputFormat demuxer = av_find_input_format(format.demuxer());
      if (avformat_open_input(context, url, demuxer, options) < 0) {
        throw new UnreadableAudioException(
            "it is damaged or cut short: its %s header cannot be read".formatted(format));
      }
    } finally {
      av_dict_free(options);
    }
    AudioFile file = new AudioFile(context, format);
    if (file.audio().isEmpty()) {
      file.close();
      throw new UnreadableAudioException("it holds no sound");
    }
    return file;
  }

  /**
   * The tags as FFmpeg has them, one value each; those of the file win over those of the stream.
   */
  Tags tags() {
    Tags tags = new Tags();
    if (format != AudioFormat.M4A) { // its streams' language is that of a film
      audio().ifPresent(stream -> collect(stream.metadata(), tags));
    }
    collect(context.metadata(), tags);
    return tags;
  }

  /** The words in the tags, as the file holds them; of several texts, the longest. */
  Optional<EmbeddedLyrics> lyrics() {
    List<EmbeddedLyrics> texts = new ArrayList<>();
    audio().ifPresent(stream -> collectLyrics(stream.metadata(), texts));
    collectLyrics(context.metadata(), texts);
    return texts.stream().max(Comparator.comparingInt(text -> text.bytes().length));
  }

  /**
   * Playing time, zero where the header does not tell; of bare MPEG frames, which have no header,
   * some are read to estimate it.
   */
  Duration duration() {
    Duration told = toldDuration();
    if (told.isZero() && (format == AudioFormat.MP3 || format == AudioFormat.AAC)) {
      avformat_find_stream_info(context, (AVDictionary) null);
      return toldDuration();
    }
    return told;
  }

  boolean hasPicture() {
    return streams().anyMatch(AudioFile::isPicture);
  }

  /**
   * The first embedded picture.
   *
   * @param limit in bytes; a larger picture counts as none
   */
  Optional<byte[]> picture(int limit) {
    return streams()
        .filter(AudioFile::isPicture)
        .map(AVStream::attached_pic)
        .filter(packet -> packet.size() > 0 && packet.size() <= limit)
        .map(AudioFile::bytes)
        .findFirst();
  }

  @Override
  public void close() {
    avformat_close_input(context);
  }

  private Duration toldDuration() {
    long micros = context.duration();
    if (micros != AV_NOPTS_VALUE && micros > 0) {
      return Duration.ofMillis(micros * 1000 / AV_TIME_BASE);
    }
    return audio().map(AudioFile::duration).orElse(Duration.ZERO);
  }

  private static Duration duration(AVStream stream) {
    AVRational base = stream.time_base();
    if (stream.duration() == AV_NOPTS_VALUE || stream.duration() <= 0 || base.den() == 0) {
      return Duration.ZERO;
    }
    return Duration.ofMillis(Math.round(stream.duration() * 1000.0 * base.num() / base.den()));
  }

  private Optional<AVStream> audio() {
    return streams()
        .filter(stream -> stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO)
        .findFirst();
  }

  private Stream<AVStream> streams() {
    return IntStream.range(0, context.nb_streams()).mapToObj(context::streams);
  }

  private static boolean isPicture(AVStream stream) {
    return (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
  }

  private static byte[] bytes(AVPacket packet) {
    byte[] bytes = new byte[packet.size()];
    packet.data().get(bytes);
    return bytes;
  }

  private static void collectLyrics(@Nullable AVDictionary dictionary, List<EmbeddedLyrics> texts) {
    AVDictionaryEntry entry = av_dict_iterate(dictionary, null);
    while (entry != null) {
      String name = TagText.decode(entry.key().getStringBytes());
      if (EmbeddedLyrics.isLyrics(name)) {
        byte[] bytes = entry.value().getStringBytes();
        if (bytes.length > 0) {
          texts.add(new EmbeddedLyrics(name, bytes));
        }
      }
      entry = av_dict_iterate(dictionary, entry);
    }
  }

  private static void collect(@Nullable AVDictionary dictionary, Tags tags) {
    AVDictionaryEntry entry = av_dict_iterate(dictionary, null);
    while (entry != null) {
      String name = TagText.decode(entry.key().getStringBytes());
      tags.put(name, List.of(TagValue.of(entry.value().getStringBytes())));
      entry = av_dict_iterate(dictionary, entry);
    }
  }
}
