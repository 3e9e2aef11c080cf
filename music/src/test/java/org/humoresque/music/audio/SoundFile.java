package org.humoresque.music.audio;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Writes the sounds that tests decode, with FFmpeg's encoders. */
public final class SoundFile {

  private static final int FILM_SIDE = 64;

  private final AVFormatContext format = new AVFormatContext(null);
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame source = avutil.av_frame_alloc();
  private final AVFrame converted = avutil.av_frame_alloc();
  private final SwrContext converter = swresample.swr_alloc();

  private SoundFile() {}

  /** Writes a mono sound. */
  public static Path write(Path file, SoundFormat kind, float[] mono, int sampleRateHz) {
    return write(file, kind, new float[][] {mono}, sampleRateHz);
  }

  /** Writes a sound of any number of channels in their default layout. */
  public static Path write(Path file, SoundFormat kind, float[][] channels, int sampleRateHz) {
    new SoundFile().encode(file, kind, channels, sampleRateHz);
    return file;
  }

  private void encode(Path file, SoundFormat kind, float[][] channels, int rate) {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    check(avformat.avformat_alloc_output_context2(format, null, kind.muxer, file.toString()));
    AVCodecContext film = kind.hasFilm() ? film() : null;
    AVStream pictures = film == null ? null : stream(film);
    AVCodecContext codec = sound(kind, channels.length, rate);
    AVStream audio = stream(codec);
    AVIOContext io = new AVIOContext(null);
    check(avformat.avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE));
    format.pb(io);
    check(avformat.avformat_write_header(format, (PointerPointer<?>) null));
    if (film != null) {
      encodeFilm(film, pictures, channels[0].length / rate + 1);
    }
    int size = codec.frame_size() > 0 ? codec.frame_size() : 1024;
    for (int from = 0; from < channels[0].length; from += size) {
      fill(channels, from, Math.min(size, channels[0].length - from), codec);
      send(codec, converted, audio);
      avutil.av_frame_unref(converted);
    }
    send(codec, null, audio);
    check(avformat.av_write_trailer(format));
    close(codec, film);
  }

  private AVCodecContext sound(SoundFormat kind, int channels, int rate) {
    AVCodec encoder = avcodec.avcodec_find_encoder_by_name(kind.encoder);
    AVCodecContext codec = avcodec.avcodec_alloc_context3(encoder);
    codec.sample_rate(rate);
    codec.sample_fmt(kind.sampleFormat);
    codec.bit_rate(128_000);
    codec.strict_std_compliance(avcodec.FF_COMPLIANCE_EXPERIMENTAL);
    codec.time_base(avutil.av_make_q(1, rate));
    avutil.av_channel_layout_default(codec.ch_layout(), channels);
    return open(codec, encoder);
  }

  private AVCodecContext film() {
    AVCodec encoder = avcodec.avcodec_find_encoder_by_name("mpeg4");
    AVCodecContext codec = avcodec.avcodec_alloc_context3(encoder);
    codec.width(FILM_SIDE);
    codec.height(FILM_SIDE);
    codec.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
    codec.time_base(avutil.av_make_q(1, 1));
    return open(codec, encoder);
  }

  private AVCodecContext open(AVCodecContext codec, AVCodec encoder) {
    if ((format.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
      codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    check(avcodec.avcodec_open2(codec, encoder, (PointerPointer<?>) null));
    return codec;
  }

  private AVStream stream(AVCodecContext codec) {
    AVStream stream = avformat.avformat_new_stream(format, null);
    check(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
    stream.time_base(codec.time_base());
    return stream;
  }

  private void encodeFilm(AVCodecContext film, AVStream stream, int pictures) {
    AVFrame picture = avutil.av_frame_alloc();
    picture.format(film.pix_fmt());
    picture.width(FILM_SIDE);
    picture.height(FILM_SIDE);
    check(avutil.av_frame_get_buffer(picture, 0));
    for (int i = 0; i < pictures; i++) {
      picture.pts(i);
      send(film, picture, stream);
    }
    send(film, null, stream);
    avutil.av_frame_free(picture);
  }

  private void fill(float[][] channels, int from, int count, AVCodecContext codec) {
    describe(source, avutil.AV_SAMPLE_FMT_FLTP, codec);
    source.nb_samples(count);
    check(avutil.av_frame_get_buffer(source, 0));
    for (int c = 0; c < channels.length; c++) {
      new FloatPointer(source.extended_data(c)).put(channels[c], from, count);
    }
    describe(converted, codec.sample_fmt(), codec);
    check(swresample.swr_convert_frame(converter, converted, source));
    converted.pts(from);
    avutil.av_frame_unref(source);
  }

  private static void describe(AVFrame frame, int sampleFormat, AVCodecContext codec) {
    frame.format(sampleFormat);
    frame.sample_rate(codec.sample_rate());
    avutil.av_channel_layout_copy(frame.ch_layout(), codec.ch_layout());
  }

  private void send(AVCodecContext codec, AVFrame frame, AVStream stream) {
    check(avcodec.avcodec_send_frame(codec, frame));
    while (avcodec.avcodec_receive_packet(codec, packet) >= 0) {
      avcodec.av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
      packet.stream_index(stream.index());
      check(avformat.av_interleaved_write_frame(format, packet));
    }
  }

  private void close(AVCodecContext codec, AVCodecContext film) {
    swresample.swr_free(converter);
    avutil.av_frame_free(source);
    avutil.av_frame_free(converted);
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(codec);
    if (film != null) {
      avcodec.avcodec_free_context(film);
    }
    avformat.avio_closep(format.pb());
    avformat.avformat_free_context(format);
  }

  private static void check(int result) {
    if (result < 0) {
      throw new AssertionError("FFmpeg answers " + result);
    }
  }
}
