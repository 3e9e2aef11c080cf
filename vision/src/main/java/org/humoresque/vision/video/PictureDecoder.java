package org.humoresque.vision.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Turns packets of a film into pictures, passing over what is damaged. */
final class PictureDecoder implements AutoCloseable {

  /** Beyond 8K; a file that claims more claims gigabytes of memory. */
  static final long MOST_PIXELS = 64_000_000;

  private static final int MOST_DAMAGES = 100_000;

  private final AVCodecContext context;
  private final String codec;
  private int damages;

  private PictureDecoder(AVCodecContext context, String codec) {
    this.context = context;
    this.codec = codec;
  }

  /**
   * @param threads how many may decode one film
   * @throws UnreadableVideoException if FFmpeg cannot decode this kind of film
   */
  static PictureDecoder open(Path file, AVStream stream, int threads) {
    String name = avcodec_get_name(stream.codecpar().codec_id()).getString();
    AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
    if (decoder == null) {
      throw new UnreadableVideoException(file, "there is no decoder for its film, " + name);
    }
    AVCodecContext context = avcodec_alloc_context3(decoder);
    PictureDecoder opened = new PictureDecoder(context, name);
    int result = avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    context.thread_count(threads);
    context.max_pixels(MOST_PIXELS);
    if (result < 0 || avcodec_open2(context, decoder, (PointerPointer<?>) null) < 0) {
      opened.close();
      throw new UnreadableVideoException(
          file, "it is damaged: its %s film cannot be decoded".formatted(name));
    }
    return opened;
  }

  /** FFmpeg's name of what the film is coded in. */
  String codec() {
    return codec;
  }

  /** Leaves out pictures that no other needs and the smoothing of blocks: quick, not beautiful. */
  void hurry() {
    context.skip_frame(avcodec.AVDISCARD_NONREF);
    context.skip_loop_filter(avcodec.AVDISCARD_ALL);
  }

  /** How many packets and pictures could not be decoded so far. */
  int damages() {
    return damages;
  }

  /** Takes the next packet; null after the last. */
  void send(@Nullable AVPacket packet) {
    int result = avcodec_send_packet(context, packet);
    if (result < 0 && result != AVERROR_EOF) {
      damages++;
    }
  }

  /** Whether another picture was ready and is now in this one. */
  boolean receive(AVFrame frame) {
    while (true) {
      int result = avcodec_receive_frame(context, frame);
      if (result >= 0) {
        return true;
      }
      if (result == AVERROR_EAGAIN() || result == AVERROR_EOF) {
        return false;
      }
      damages++;
      if (damages > MOST_DAMAGES) {
        return false;
      }
    }
  }

  @Override
  public void close() {
    avcodec_free_context(context);
  }
}
