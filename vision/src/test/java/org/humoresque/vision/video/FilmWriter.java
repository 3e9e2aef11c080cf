package org.humoresque.vision.video;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Writes the films that tests read, with FFmpeg's encoders. */
final class FilmWriter {

  private static final int TICKS = 1000;

  private final FilmKind kind;
  private int quarterTurns;
  private boolean headerFirst;

  FilmWriter(FilmKind kind) {
    this.kind = kind;
  }

  /** Marks the pictures as to be turned so often clockwise by a quarter. */
  FilmWriter turned(int times) {
    this.quarterTurns = times;
    return this;
  }

  /** Puts an MP4's header before its pictures, so that a file cut short has one. */
  FilmWriter headerFirst() {
    this.headerFirst = true;
    return this;
  }

  /** A film with so many pictures a second. */
  Path write(Path file, int pictures, double rate, IntFunction<BufferedImage> picture) {
    return write(file, pictures, picture, i -> i / rate);
  }

  /**
   * @param picture of type {@link BufferedImage#TYPE_3BYTE_BGR}, all of one size
   * @param second when each is to be seen
   */
  Path write(
      Path file, int pictures, IntFunction<BufferedImage> picture, IntToDoubleFunction second) {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    AVFormatContext format = new AVFormatContext(null);
    check(avformat.avformat_alloc_output_context2(format, null, kind.muxer, file.toString()));
    BufferedImage first = picture.apply(0);
    AVCodecContext codec = codec(format, first.getWidth(), first.getHeight());
    AVStream stream = avformat.avformat_new_stream(format, null);
    check(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
    stream.time_base(codec.time_base());
    mark(stream);
    AVIOContext io = new AVIOContext(null);
    check(avformat.avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE));
    format.pb(io);
    AVDictionary options = new AVDictionary(null);
    if (headerFirst) {
      avutil.av_dict_set(options, "movflags", "faststart", 0);
    }
    check(avformat.avformat_write_header(format, options));
    AVFrame frame = frame(codec);
    for (int i = 0; i < pictures; i++) {
      check(avutil.av_frame_make_writable(frame));
      paint(i == 0 ? first : picture.apply(i), frame);
      long time = Math.round(TICKS * second.applyAsDouble(i));
      frame.pts(time);
      frame.duration(Math.round(TICKS * second.applyAsDouble(i + 1)) - time);
      send(codec, frame, format, stream);
    }
    send(codec, null, format, stream);
    check(avformat.av_write_trailer(format));
    avutil.av_frame_free(frame);
    avcodec.avcodec_free_context(codec);
    avformat.avio_closep(format.pb());
    avformat.avformat_free_context(format);
    return file;
  }

  private AVCodecContext codec(AVFormatContext format, int width, int height) {
    AVCodec encoder = avcodec.avcodec_find_encoder_by_name(kind.encoder);
    AVCodecContext codec = avcodec.avcodec_alloc_context3(encoder);
    codec.width(width);
    codec.height(height);
    codec.pix_fmt(kind.pixelFormat);
    codec.bit_rate(2_000_000);
    codec.gop_size(12);
    codec.time_base(avutil.av_make_q(1, TICKS));
    if ((format.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
      codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    check(avcodec.avcodec_open2(codec, encoder, (PointerPointer<?>) null));
    return codec;
  }

  private void mark(AVStream stream) {
    if (quarterTurns == 0) {
      return;
    }
    AVPacketSideData data =
        avcodec.av_packet_side_data_new(
            stream.codecpar().coded_side_data(),
            new int[] {0},
            avcodec.AV_PKT_DATA_DISPLAYMATRIX,
            9L * Integer.BYTES,
            0);
    avutil.av_display_rotation_set(new IntPointer(data.data()), 90.0 * quarterTurns);
    stream.codecpar().coded_side_data(data);
    stream.codecpar().nb_coded_side_data(1);
  }

  private static AVFrame frame(AVCodecContext codec) {
    AVFrame frame = avutil.av_frame_alloc();
    frame.format(codec.pix_fmt());
    frame.width(codec.width());
    frame.height(codec.height());
    check(avutil.av_frame_get_buffer(frame, 0));
    return frame;
  }

  private static void paint(BufferedImage image, AVFrame frame) {
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    SwsContext scaler =
        swscale.sws_getContext(
            image.getWidth(),
            image.getHeight(),
            avutil.AV_PIX_FMT_BGR24,
            frame.width(),
            frame.height(),
            frame.format(),
            swscale.SWS_BILINEAR,
            null,
            null,
            (DoublePointer) null);
    try (BytePointer bytes = new BytePointer(pixels);
        PointerPointer<BytePointer> planes = new PointerPointer<>(bytes, null, null, null);
        IntPointer strides = new IntPointer(3 * image.getWidth(), 0, 0, 0)) {
      swscale.sws_scale(
          scaler, planes, strides, 0, image.getHeight(), frame.data(), frame.linesize());
    }
    swscale.sws_freeContext(scaler);
  }

  private static void send(
      AVCodecContext codec, AVFrame frame, AVFormatContext format, AVStream stream) {
    AVPacket packet = avcodec.av_packet_alloc();
    check(avcodec.avcodec_send_frame(codec, frame));
    while (avcodec.avcodec_receive_packet(codec, packet) >= 0) {
      packet.duration(frame == null ? packet.duration() : frame.duration());
      avcodec.av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
      packet.stream_index(stream.index());
      check(avformat.av_interleaved_write_frame(format, packet));
    }
    avcodec.av_packet_free(packet);
  }

  private static void check(int result) {
    if (result < 0) {
      throw new AssertionError("FFmpeg answers " + result);
    }
  }
}
