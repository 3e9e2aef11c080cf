package org.humoresque.vision.video;

import static org.bytedeco.ffmpeg.global.avformat.AVPROBE_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.av_probe_input_format3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVProbeData;
import org.bytedeco.javacpp.BytePointer;

/**
 * Tells from a file's first bytes, never from its name, which of FFmpeg's demuxers reads it. Only
 * containers of films are let through: no play lists, scripts or devices.
 */
final class VideoProbe {

  private static final int HEAD_BYTES = 256 * 1024;

  /** Below this FFmpeg itself calls its answer a guess: a few bytes that happen to fit. */
  private static final int LEAST_SCORE = 5;

  private static final Set<String> FILMS =
      Set.of(
          "apng",
          "asf",
          "avi",
          "dv",
          "flv",
          "gif",
          "h264",
          "hevc",
          "ivf",
          "m4v",
          "matroska",
          "mjpeg",
          "mov",
          "mpeg",
          "mpegts",
          "mpegvideo",
          "mxf",
          "nut",
          "ogg",
          "rm",
          "wtv",
          "yuv4mpegpipe");

  private static final Set<String> SOUNDS =
      Set.of(
          "aac", "ac3", "aiff", "amr", "ape", "au", "caf", "dsf", "dts", "eac3", "flac", "mp3",
          "mpc", "mpc8", "tak", "tta", "voc", "w64", "wav", "wv");

  private VideoProbe() {}

  /**
   * @throws UnreadableVideoException if the file is no film of a known kind
   */
  static AVInputFormat probe(Path file) {
    byte[] head = head(file);
    if (head.length == 0) {
      throw new UnreadableVideoException(file, "it is empty");
    }
    int[] score = new int[1];
    AVInputFormat found = find(head, score);
    if (found != null && SOUNDS.contains(name(found)) || startsWith(head, "ID3")) {
      throw new UnreadableVideoException(file, "it holds sound alone, no film");
    }
    if (isPicture(head)) {
      throw new UnreadableVideoException(
          file, "it is a single picture; ./humoresque face reads pictures");
    }
    if (found == null || score[0] < LEAST_SCORE || !FILMS.contains(name(found))) {
      throw new UnreadableVideoException(file, otherKind(head));
    }
    return found;
  }

  /** FFmpeg's name of a demuxer, the first one if it has several. */
  static String name(AVInputFormat demuxer) {
    return demuxer.name().getString().split(",", 2)[0];
  }

  private static AVInputFormat find(byte[] head, int[] score) {
    byte[] padded = Arrays.copyOf(head, head.length + AVPROBE_PADDING_SIZE);
    try (BytePointer bytes = new BytePointer(padded);
        AVProbeData data = new AVProbeData();
        BytePointer noName = new BytePointer("")) {
      data.filename(noName);
      data.buf(bytes);
      data.buf_size(head.length);
      data.mime_type(new BytePointer((BytePointer) null));
      return av_probe_input_format3(data, 1, score);
    }
  }

  private static byte[] head(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnreadableVideoException(file, "it is a folder");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      String reason = Files.exists(file) ? "it cannot be opened" : "there is no such file";
      throw new UnreadableVideoException(file, reason, e);
    }
  }

  /** A motion JPEG begins as a photo does, but goes on with another one. */
  private static boolean isPicture(byte[] head) {
    boolean jpeg = startsWith(head, "\u00FF\u00D8\u00FF") && jpegs(head) < 2;
    boolean png = startsWith(head, "\u0089PNG") && !contains(head, "acTL");
    return jpeg || png || startsWith(head, "BM") || contains(head, "WEBPVP8");
  }

  private static int jpegs(byte[] head) {
    int count = 0;
    for (int i = 0; i + 3 < head.length; i++) {
      boolean ends = head[i] == (byte) 0xFF && head[i + 1] == (byte) 0xD9;
      count += ends && head[i + 2] == (byte) 0xFF && head[i + 3] == (byte) 0xD8 ? 2 : 0;
    }
    return count;
  }

  private static boolean contains(byte[] head, String wanted) {
    return new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1)
        .contains(wanted);
  }

  private static String otherKind(byte[] head) {
    for (int i = 0; i < Math.min(head.length, 64); i++) {
      int c = head[i] & 0xFF;
      if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
        return "it holds no film of a kind known here";
      }
    }
    return "it is text, not a film";
  }

  private static boolean startsWith(byte[] head, String wanted) {
    byte[] bytes = wanted.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= bytes.length
        && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
  }
}
