package org.humoresque.music.audio;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** One MP3 file while FFmpeg writes it. */
final class Mp3Encoder implements AutoCloseable {

  private final Path file;
  private final AVFormatContext format;
  private final AVCodecContext codec;
  private final AVFrame frame;
  private final AVPacket packet;

  Mp3Encoder(Path file, int sampleRateHz, int bitsPerSecond) {
    this.file = file;
    avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    format = new AVFormatContext(null);
    check("muxer", avformat.avformat_alloc_output_context2(format, null, "mp3", file.toString()));
    AVCodec lame = avcodec.avcodec_find_encoder_by_name("libmp3lame");
    if (lame == null) {
      throw new UnwritableAudioException(file, "this FFmpeg has no MP3 encoder");
    }
    codec = avcodec.avcodec_alloc_context3(lame);
    codec.bit_rate(bitsPerSecond);
    codec.sample_rate(sampleRateHz);
    codec.sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
    codec.compression_level(7);
    codec.time_base(avutil.av_make_q(1, sampleRateHz));
    avutil.av_channel_layout_default(codec.ch_layout(), 2);
    check("encoder", avcodec.avcodec_open2(codec, lame, (PointerPointer<?>) null));
    frame = avutil.av_frame_alloc();
    packet = avcodec.av_packet_alloc();
  }

  void encode(Sound sound, Map<String, String> tags, Picture cover) {
    AVStream audio = avformat.avformat_new_stream(format, null);
    check("stream", avcodec.avcodec_parameters_from_context(audio.codecpar(), codec));
    audio.time_base(codec.time_base());
    addCoverStream(cover);
    AVDictionary metadata = new AVDictionary(null);
    tags.forEach((name, value) -> avutil.av_dict_set(metadata, name, value, 0));
    format.metadata(metadata);
    open();
    check("header", avformat.avformat_write_header(format, (PointerPointer<?>) null));
    writeCover(cover);
    prepareFrame();
    for (int from = 0; from < sound.length(); from += codec.frame_size()) {
      fillFrame(sound, from);
      send(frame, audio);
    }
    send(null, audio);
    check("trailer", avformat.av_write_trailer(format));
  }

  private void open() {
    AVIOContext io = new AVIOContext(null);
    check("file", avformat.avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE));
    format.pb(io);
  }

  private void addCoverStream(Picture cover) {
    AVStream stream = avformat.avformat_new_stream(format, null);
    stream.codecpar().codec_type(avutil.AVMEDIA_TYPE_VIDEO);
    stream.codecpar().codec_id(avcodec.AV_CODEC_ID_MJPEG);
    stream.codecpar().width(cover.width());
    stream.codecpar().height(cover.height());
    stream.disposition(avformat.AV_DISPOSITION_ATTACHED_PIC);
    AVDictionary metadata = new AVDictionary(null);
    avutil.av_dict_set(metadata, "comment", "Cover (front)", 0);
    stream.metadata(metadata);
  }

  private void writeCover(Picture cover) {
    AVPacket picture = avcodec.av_packet_alloc();
    try {
      check("cover", avcodec.av_new_packet(picture, cover.jpeg().length));
      picture.data().put(cover.jpeg(), 0, cover.jpeg().length);
      picture.stream_index(1);
      picture.flags(avcodec.AV_PKT_FLAG_KEY);
      picture.pts(0);
      picture.dts(0);
      check("cover", avformat.av_interleaved_write_frame(format, picture));
    } finally {
      avcodec.av_packet_free(picture);
    }
  }

  private void prepareFrame() {
    frame.nb_samples(codec.frame_size());
    frame.format(codec.sample_fmt());
    frame.sample_rate(codec.sample_rate());
    avutil.av_channel_layout_default(frame.ch_layout(), 2);
    check("buffer", avutil.av_frame_get_buffer(frame, 0));
  }

  private void fillFrame(Sound sound, int from) {
    int count = Math.min(codec.frame_size(), sound.length() - from);
    check("buffer", avutil.av_frame_make_writable(frame));
    frame.nb_samples(count);
    frame.pts(from);
    new FloatPointer(frame.data(0)).put(sound.left(), from, count);
    new FloatPointer(frame.data(1)).put(sound.right(), from, count);
  }

  private void send(@Nullable AVFrame next, AVStream stream) {
    check("encoding", avcodec.avcodec_send_frame(codec, next));
    while (true) {
      int result = avcodec.avcodec_receive_packet(codec, packet);
      if (result == avutil.AVERROR_EAGAIN() || result == avutil.AVERROR_EOF()) {
        return;
      }
      check("encoding", result);
      avcodec.av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
      packet.stream_index(0);
      check("writing", avformat.av_interleaved_write_frame(format, packet));
    }
  }

  private void check(String what, int result) {
    if (result < 0) {
      BytePointer message = new BytePointer(avutil.AV_ERROR_MAX_STRING_SIZE);
      avutil.av_strerror(result, message, avutil.AV_ERROR_MAX_STRING_SIZE);
      throw new UnwritableAudioException(file, "%s: %s".formatted(what, message.getString()));
    }
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avutil.av_frame_free(frame);
    avcodec.avcodec_free_context(codec);
    if (format.pb() != null) {
      avformat.avio_closep(format.pb());
    }
    avformat.avformat_free_context(format);
  }
}
