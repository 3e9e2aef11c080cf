package org.humoresque.vision.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.humoresque.vision.image.Frame;
import org.humoresque.vision.image.OpenCv;
import org.jspecify.annotations.Nullable;

/** Turns FFmpeg's pictures into upright frames with square pixels, no larger than needed. */
final class FramePainter implements AutoCloseable {

  private static final int CHANNELS = 3;

  /** FFmpeg asks for the places of so many planes, whether a picture has them or not. */
  private static final int PLANES = 4;

  /** Rows end at such a number of pixels, for FFmpeg writes several at a time. */
  private static final int ALIGNED = 64;

  private final int mostLines;
  private final int quarterTurns;
  private final double pixelShape;
  private final PointerPointer<Mat> planes = new PointerPointer<>(PLANES);
  private final IntPointer strides = new IntPointer(PLANES);
  private @Nullable SwsContext scaler;

  /**
   * @param mostLines shorter side, in pixels, that larger pictures are reduced to
   */
  FramePainter(AVStream stream, int mostLines) {
    OpenCv.load();
    this.mostLines = mostLines;
    this.quarterTurns = quarterTurns(stream);
    double told = VideoInput.ratio(stream.sample_aspect_ratio());
    double coded = VideoInput.ratio(stream.codecpar().sample_aspect_ratio());
    double shape = told > 0 ? told : coded;
    this.pixelShape = shape > 0.1 && shape < 10 ? shape : 1;
    for (int i = 0; i < PLANES; i++) {
      planes.put(i, (Pointer) null);
      strides.put(i, 0);
    }
  }

  /** Quarter turns clockwise that bring the pictures upright, from 0 to 3. */
  int quarterTurns() {
    return quarterTurns;
  }

  /** Width of pictures coded in this size once they are upright, in pixels; not reduced. */
  int uprightWidth(int width, int height) {
    return quarterTurns % 2 == 0 ? shaped(width) : height;
  }

  /** Height of pictures coded in this size once they are upright, in pixels; not reduced. */
  int uprightHeight(int width, int height) {
    return quarterTurns % 2 == 0 ? height : shaped(width);
  }

  /** How many times smaller pictures are made; 1 if they are not. */
  double reduction(int width, int height) {
    return Math.max(1, Math.min(shaped(width), height) / (double) mostLines);
  }

  /** A copy of a picture; null if its form cannot be converted. */
  @Nullable Frame paint(AVFrame picture) {
    double reduction = reduction(picture.width(), picture.height());
    int width = Math.max(1, (int) Math.round(shaped(picture.width()) / reduction));
    int height = Math.max(1, (int) Math.round(picture.height() / reduction));
    scaler =
        sws_getCachedContext(
            scaler,
            picture.width(),
            picture.height(),
            picture.format(),
            width,
            height,
            AV_PIX_FMT_BGR24,
            reduction > 1 ? SWS_AREA : SWS_BILINEAR,
            null,
            null,
            (DoublePointer) null);
    if (scaler == null || scaler.isNull()) {
      return null;
    }
    int columns = (width / ALIGNED + 1) * ALIGNED;
    try (Mat wide = new Mat(height + 1, columns, opencv_core.CV_8UC3);
        Rect inside = new Rect(0, 0, width, height);
        Mat bgr = new Mat(wide, inside)) {
      planes.put(0, wide.data());
      strides.put(0, CHANNELS * columns);
      int lines =
          sws_scale(
              scaler, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
      return lines == height ? new Frame(upright(bgr)) : null;
    }
  }

  @Override
  public void close() {
    if (scaler != null) {
      sws_freeContext(scaler);
      scaler = null;
    }
    planes.close();
    strides.close();
  }

  private int shaped(int width) {
    return Math.max(1, (int) Math.round(width * pixelShape));
  }

  private Mat upright(Mat bgr) {
    if (quarterTurns == 0) {
      return bgr.clone();
    }
    Mat turned = new Mat();
    opencv_core.rotate(
        bgr,
        turned,
        switch (quarterTurns) {
          case 1 -> opencv_core.ROTATE_90_CLOCKWISE;
          case 2 -> opencv_core.ROTATE_180;
          default -> opencv_core.ROTATE_90_COUNTERCLOCKWISE;
        });
    return turned;
  }

  private static int quarterTurns(AVStream stream) {
    AVPacketSideData data =
        av_packet_side_data_get(
            stream.codecpar().coded_side_data(),
            stream.codecpar().nb_coded_side_data(),
            AV_PKT_DATA_DISPLAYMATRIX);
    if (data == null || data.isNull() || data.size() < 9 * Integer.BYTES) {
      return 0;
    }
    // FFmpeg tells by how much the matrix turns a picture counter-clockwise.
    double degrees = av_display_rotation_get(new IntPointer(data.data()));
    return Double.isNaN(degrees) ? 0 : Math.floorMod(Math.round(-degrees / 90), 4);
  }
}
