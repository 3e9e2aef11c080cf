package org.humoresque.vision.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.humoresque.vision.image.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A film that is read picture by picture: whatever FFmpeg reads (MP4, MOV, WebM, Matroska, AVI,
 * GIF…), upright as its rotation says, with the time of each picture as the file has it.
 *
 * <p>Not safe for use by several threads.
 */
public final class VideoFile implements AutoCloseable {

  /** A damaged file may promise packets without end that hold nothing. */
  private static final int MOST_PACKETS_WITHOUT_PICTURE = 5_000;

  /** The shortest time between two pictures, in seconds. */
  private static final double LEAST_STEP = 1e-4;

  /** A picture this much later than the one before, in seconds, has a damaged time. */
  private static final double LARGEST_GAP = 24 * 3600;

  /** Headers round; what is missing beyond a second and this share was cut off. */
  private static final double MISSING_SHARE = 0.02;

  private static final double USUAL_STEP = 0.04;

  private final VideoInput input;
  private final PictureDecoder decoder;
  private final FramePainter painter;
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame picture = av_frame_alloc();
  private final VideoInfo info;
  private final double timeBase;
  private double start = Double.NaN;
  private double lastTime = -LEAST_STEP;
  private boolean ended;

  private VideoFile(VideoInput input, PictureDecoder decoder, int mostLines) {
    this.input = input;
    this.decoder = decoder;
    AVStream stream = input.stream();
    this.painter = new FramePainter(stream, mostLines);
    this.timeBase = VideoInput.ratio(stream.time_base());
    int width = stream.codecpar().width();
    int height = stream.codecpar().height();
    this.info =
        new VideoInfo(
            input.container(),
            decoder.codec(),
            painter.uprightWidth(width, height),
            painter.uprightHeight(width, height),
            90 * painter.quarterTurns(),
            input.frameRate(),
            input.promisedSeconds());
  }

  /**
   * Opens a film.
   *
   * @param file on this machine; its name tells nothing, its first bytes do
   * @param mostLines shorter side, in pixels, that larger pictures are reduced to, at least 48
   * @throws UnreadableVideoException if there is no such file, it holds no film or its header is
   *     damaged
   * @throws IllegalArgumentException if mostLines is below 48
   */
  public static VideoFile open(Path file, int mostLines) {
    if (mostLines < 48) {
      throw new IllegalArgumentException("mostLines must be at least 48, but is " + mostLines);
    }
    VideoInput input = VideoInput.open(file);
    try {
      int width = input.stream().codecpar().width();
      int height = input.stream().codecpar().height();
      if ((long) width * height > PictureDecoder.MOST_PIXELS) {
        throw new UnreadableVideoException(
            file,
            "its pictures have %d×%d pixels, and at most %d million are read"
                .formatted(width, height, PictureDecoder.MOST_PIXELS / 1_000_000));
      }
      int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
      return new VideoFile(input, PictureDecoder.open(file, input.stream(), threads), mostLines);
    } catch (RuntimeException e) {
      input.close();
      throw e;
    }
  }

  /** What the file tells of itself. */
  public VideoInfo info() {
    return info;
  }

  /** How many times smaller pictures are made; 1 if they are not. */
  public double reduction() {
    AVStream stream = input.stream();
    return painter.reduction(stream.codecpar().width(), stream.codecpar().height());
  }

  /** Leaves out pictures that no other needs and the smoothing of blocks: quick, not beautiful. */
  public void hurry() {
    decoder.hurry();
  }

  /**
   * Goes on to the next picture that can be decoded; {@link #frame} has it.
   *
   * @return its time from the beginning of the film, later than the one before; empty at the end
   */
  public Optional<Duration> next() {
    av_frame_unref(picture);
    int tried = 0;
    while (!decoder.receive(picture)) {
      if (ended || tried++ > MOST_PACKETS_WITHOUT_PICTURE) {
        return Optional.empty();
      }
      if (input.read(packet)) {
        decoder.send(packet);
        av_packet_unref(packet);
      } else {
        ended = true;
        decoder.send(null);
      }
    }
    return Optional.of(Duration.ofNanos(Math.round(1e9 * time())));
  }

  /** The present picture, upright; null if its form cannot be read. The caller closes it. */
  public @Nullable Frame frame() {
    return painter.paint(picture);
  }

  /** Whether the file ended, so far as it was read, before what it promises. */
  public boolean isCutShort() {
    double promised = input.promisedInAll();
    double missing = promised - input.secondsRead();
    return input.isDamaged() || (promised > 0 && missing > Math.max(1, MISSING_SHARE * promised));
  }

  /** How many packets and pictures could not be decoded so far. */
  public int damages() {
    return decoder.damages();
  }

  @Override
  public void close() {
    av_frame_free(picture);
    av_packet_free(packet);
    painter.close();
    decoder.close();
    input.close();
  }

  /** Seconds from the first picture on, always growing, however damaged the file's times are. */
  private double time() {
    long stamp = picture.best_effort_timestamp();
    double usual = lastTime < 0 ? 0 : lastTime + step();
    double time = usual;
    if (stamp != AV_NOPTS_VALUE) {
      double told = stamp * timeBase;
      if (Double.isNaN(start)) {
        start = told;
      }
      time = told - start;
      if (time > lastTime + LARGEST_GAP) {
        start = told - usual; // goes on from here
        time = usual;
      }
    }
    lastTime = Math.max(time, lastTime + LEAST_STEP);
    return lastTime;
  }

  private double step() {
    return info.frameRate() > 0 ? 1 / info.frameRate() : USUAL_STEP;
  }
}
