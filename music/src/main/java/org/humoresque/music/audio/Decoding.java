package org.humoresque.music.audio;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** One file while it is decoded: packets → frames → channels → mono → listener. */
final class Decoding implements AutoCloseable {

  /** A damaged file may promise packets without end that hold nothing. */
  private static final int MOST_PACKETS_WITHOUT_SOUND = 20_000;

  private final Path file;
  private final AudioInput input;
  private final SoundListener listener;
  private final PacketDecoder decoder;
  private final FrameReader reader = new FrameReader();
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame frame = av_frame_alloc();
  private @Nullable MonoResampler resampler;
  private @Nullable SoundLayout first;
  private @Nullable SoundLayout current;
  private long samples;
  private long mostSamples;
  private int senselessFrames;

  Decoding(Path file, AudioInput input, PacketDecoder decoder, SoundListener listener) {
    this.file = file;
    this.input = input;
    this.decoder = decoder;
    this.listener = listener;
  }

  DecodedSound run(Duration limit) {
    mostSamples = limit.toMillis() * AudioDecoder.SAMPLE_RATE_HZ / 1000;
    int silentPackets = 0;
    while (!isFull() && silentPackets < MOST_PACKETS_WITHOUT_SOUND && input.read(packet)) {
      decoder.send(packet);
      av_packet_unref(packet);
      silentPackets = receive() ? 0 : silentPackets + 1;
    }
    if (!isFull()) {
      decoder.send(null);
      receive();
      drain();
    }
    return result();
  }

  @Override
  public void close() {
    if (resampler != null) {
      resampler.close();
    }
    reader.close();
    av_frame_free(frame);
    av_packet_free(packet);
  }

  private boolean isFull() {
    return samples >= mostSamples;
  }

  /** Hands on all frames that are ready; whether there were any is the answer. */
  private boolean receive() {
    boolean any = false;
    while (!isFull() && decoder.receive(frame)) {
      if (reader.read(frame)) {
        any = true;
        hear(reader.layout(), reader.channels(), frame.nb_samples());
      } else {
        senselessFrames++;
      }
      av_frame_unref(frame);
    }
    return any;
  }

  private void hear(SoundLayout layout, float[][] channels, int count) {
    if (resampler == null || layout != current) {
      drain();
      if (resampler != null) {
        resampler.close();
      }
      resampler = new MonoResampler(layout, AudioDecoder.SAMPLE_RATE_HZ);
      current = layout;
      first = first == null ? layout : first;
    }
    listener.original(channels, count, layout);
    pass(resampler, resampler.resample(channels, count));
  }

  private void drain() {
    if (resampler == null) {
      return;
    }
    int count = resampler.drain();
    while (count > 0) {
      pass(resampler, count);
      count = resampler.drain();
    }
  }

  private void pass(MonoResampler from, int count) {
    int wanted = (int) Math.min(count, mostSamples - samples);
    if (wanted > 0) {
      listener.mono(from.mono(), wanted);
      samples += wanted;
    }
  }

  private DecodedSound result() {
    double seconds = samples / (double) AudioDecoder.SAMPLE_RATE_HZ;
    if (first == null || samples == 0) {
      throw new UnreadableAudioException(
          file, "it is damaged: none of its %s sound can be decoded".formatted(decoder.codec()));
    }
    double promised = input.promisedSeconds();
    if (!isFull() && seconds < promised / 2) {
      throw new UnreadableAudioException(
          file, "it is cut short: %.0f of %.0f seconds are there".formatted(seconds, promised));
    }
    int damages = decoder.damages() + senselessFrames + (input.isDamaged() ? 1 : 0);
    return new DecodedSound(
        Duration.ofNanos(Math.round(seconds * 1e9)), decoder.codec(), first, damages, !isFull());
  }
}
