package org.humoresque.vision.video;

import org.bytedeco.ffmpeg.global.avutil;

/** Kinds of films that tests write. */
enum FilmKind {
  MP4("mp4", "mpeg4", avutil.AV_PIX_FMT_YUV420P),
  MOV("mov", "mjpeg", avutil.AV_PIX_FMT_YUVJ420P),
  AVI("avi", "mpeg4", avutil.AV_PIX_FMT_YUV420P),
  MKV("matroska", "mpeg4", avutil.AV_PIX_FMT_YUV420P),
  WEBM("webm", "libvpx", avutil.AV_PIX_FMT_YUV420P),
  GIF("gif", "gif", avutil.AV_PIX_FMT_RGB8);

  final String muxer;
  final String encoder;
  final int pixelFormat;

  FilmKind(String muxer, String encoder, int pixelFormat) {
    this.muxer = muxer;
    this.encoder = encoder;
    this.pixelFormat = pixelFormat;
  }
}
