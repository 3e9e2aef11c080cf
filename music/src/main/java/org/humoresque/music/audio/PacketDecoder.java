package org.humoresque.music.audio;

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
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Turns packets of one stream into frames of samples, passing over what is damaged. */
final class PacketDecoder implements AutoCloseable {

  private final AVCodecContext context;
  private final String codec;
  private int damages;

  private PacketDecoder(AVCodecContext context, String codec) {
    this.context = context;
    this.codec = codec;
  }

  /**
   * @throws UnreadableAudioException if FFmpeg cannot decode this kind of sound
   */
  static PacketDecoder open(Path file, AVStream stream) {
    String name = avcodec_get_name(stream.codecpar().codec_id()).getString();
    AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
    if (decoder == null) {
      throw new UnreadableAudioException(file, "there is no decoder for its sound, " + name);
    }
    AVCodecContext context = avcodec_alloc_context3(decoder);
    PacketDecoder opened = new PacketDecoder(context, name);
    int result = avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    context.thread_count(1);
    if (result < 0 || avcodec_open2(context, decoder, (PointerPointer<?>) null) < 0) {
      opened.close();
      throw new UnreadableAudioException(
          file, "it is damaged: its %s sound cannot be decoded".formatted(name));
    }
    return opened;
  }

  /** FFmpeg's name of what the sound is coded in. */
  String codec() {
    return codec;
  }

  /** How many packets and frames could not be decoded so far. */
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

  /** Whether another frame was ready and is now in this one. */
  boolean receive(AVFrame frame) {
    int result = avcodec_receive_frame(context, frame);
    if (result < 0 && result != AVERROR_EAGAIN() && result != AVERROR_EOF) {
      damages++;
    }
    return result >= 0;
  }

  @Override
  public void close() {
    avcodec_free_context(context);
  }
}
