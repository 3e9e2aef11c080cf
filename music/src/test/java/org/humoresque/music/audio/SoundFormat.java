package org.humoresque.music.audio;

import org.bytedeco.ffmpeg.global.avutil;

/** The forms in which tests write sound. */
public enum SoundFormat {
  MP3("mp3", "libmp3lame", avutil.AV_SAMPLE_FMT_FLTP, "mp3"),
  FLAC("flac", "flac", avutil.AV_SAMPLE_FMT_S16, "flac"),
  VORBIS("ogg", "vorbis", avutil.AV_SAMPLE_FMT_FLTP, "ogg"),
  OPUS("ogg", "libopus", avutil.AV_SAMPLE_FMT_FLT, "opus"),
  M4A("ipod", "aac", avutil.AV_SAMPLE_FMT_FLTP, "m4a"),
  AAC("adts", "aac", avutil.AV_SAMPLE_FMT_FLTP, "aac"),
  WAV("wav", "pcm_s16le", avutil.AV_SAMPLE_FMT_S16, "wav"),
  WAV_8_BIT("wav", "pcm_u8", avutil.AV_SAMPLE_FMT_U8, "wav"),
  WAV_FLOAT("wav", "pcm_f32le", avutil.AV_SAMPLE_FMT_FLT, "wav"),
  WMA("asf", "wmav2", avutil.AV_SAMPLE_FMT_FLTP, "wma"),
  WEBM("webm", "libopus", avutil.AV_SAMPLE_FMT_FLT, "webm"),
  MKV("matroska", "flac", avutil.AV_SAMPLE_FMT_S16, "mkv"),
  MP4("mp4", "aac", avutil.AV_SAMPLE_FMT_FLTP, "mp4");

  final String muxer;
  final String encoder;
  final int sampleFormat;
  private final String extension;

  SoundFormat(String muxer, String encoder, int sampleFormat, String extension) {
    this.muxer = muxer;
    this.encoder = encoder;
    this.sampleFormat = sampleFormat;
    this.extension = extension;
  }

  /** What names of such files end in. */
  public String extension() {
    return extension;
  }

  /** MP4 files are written with a film beside the sound. */
  boolean hasFilm() {
    return this == MP4;
  }
}
