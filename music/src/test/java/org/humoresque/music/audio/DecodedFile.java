package org.humoresque.music.audio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/** An audio file as FFmpeg reads it back: what the tests of writing compare with. */
public record DecodedFile(
    Sound sound, Map<String, String> tags, String codec, int coverWidth, byte[] cover) {

  public static DecodedFile read(Path file) {
    AVFormatContext format = new AVFormatContext(null);
    check(avformat.avformat_open_input(format, file.toString(), null, null));
    check(avformat.avformat_find_stream_info(format, (PointerPointer<?>) null));
    Map<String, String> tags = new HashMap<>();
    AVDictionaryEntry entry = null;
    while ((entry = avutil.av_dict_iterate(format.metadata(), entry)) != null) {
      tags.put(entry.key().getString(), entry.value().getString());
    }
    AVStream audio = format.streams(0);
    AVCodecContext codec = avcodec.avcodec_alloc_context3(null);
    check(avcodec.avcodec_parameters_to_context(codec, audio.codecpar()));
    check(
        avcodec.avcodec_open2(
            codec, avcodec.avcodec_find_decoder(codec.codec_id()), (PointerPointer<?>) null));
    byte[] cover = new byte[0];
    int width = 0;
    if (format.nb_streams() > 1) {
      AVPacket picture = format.streams(1).attached_pic();
      cover = new byte[picture.size()];
      picture.data().get(cover);
      width = format.streams(1).codecpar().width();
    }
    Sound sound = decode(format, codec);
    String name = avcodec.avcodec_get_name(codec.codec_id()).getString();
    avcodec.avcodec_free_context(codec);
    avformat.avformat_close_input(format);
    return new DecodedFile(sound, tags, name, width, cover);
  }

  private static Sound decode(AVFormatContext format, AVCodecContext codec) {
    List<float[]> left = new ArrayList<>();
    List<float[]> right = new ArrayList<>();
    AVPacket packet = avcodec.av_packet_alloc();
    AVFrame frame = avutil.av_frame_alloc();
    while (avformat.av_read_frame(format, packet) >= 0) {
      if (packet.stream_index() == 0) {
        check(avcodec.avcodec_send_packet(codec, packet));
        while (avcodec.avcodec_receive_frame(codec, frame) >= 0) {
          left.add(channel(frame, 0));
          right.add(channel(frame, 1));
        }
      }
      avcodec.av_packet_unref(packet);
    }
    int rate = codec.sample_rate();
    avutil.av_frame_free(frame);
    avcodec.av_packet_free(packet);
    return new Sound(joined(left), joined(right), rate);
  }

  private static float[] channel(AVFrame frame, int channel) {
    float[] samples = new float[frame.nb_samples()];
    new FloatPointer(frame.data(channel)).get(samples);
    return samples;
  }

  private static float[] joined(List<float[]> pieces) {
    float[] all = new float[pieces.stream().mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (float[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  private static void check(int result) {
    if (result < 0) {
      throw new AssertionError("FFmpeg answers " + result);
    }
  }
}
