package org.humoresque.music.audio;

import static org.bytedeco.ffmpeg.global.avformat.AVPROBE_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.av_probe_input_format3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
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
 * containers of sound and film are let through: no pictures, play lists or scripts.
 */
final class ContainerProbe {

  private static final int HEAD_BYTES = 64 * 1024;
  private static final int ID3_HEADER = 10;
  private static final int MOST_ID3_TAGS = 8;

  /** Below this FFmpeg itself calls its answer a guess: a few bytes that happen to fit. */
  private static final int LEAST_SCORE = 5;

  private static final Set<String> CONTAINERS =
      Set.of(
          "aac",
          "ac3",
          "aiff",
          "amr",
          "ape",
          "asf",
          "au",
          "avi",
          "caf",
          "dsf",
          "dts",
          "eac3",
          "flac",
          "flv",
          "matroska",
          "mov",
          "mp3",
          "mpc",
          "mpc8",
          "mpeg",
          "mpegts",
          "ogg",
          "tak",
          "tta",
          "voc",
          "w64",
          "wav",
          "wv");

  private ContainerProbe() {}

  /**
   * @throws UnreadableAudioException if the file holds no sound of a known kind
   */
  static AVInputFormat probe(Path file) {
    byte[] head = head(file);
    if (head.length == 0) {
      throw new UnreadableAudioException(file, "it is empty");
    }
    int[] score = new int[1];
    AVInputFormat found = find(head, score);
    if (found == null || score[0] < LEAST_SCORE || !CONTAINERS.contains(name(found))) {
      throw new UnreadableAudioException(file, otherKind(head));
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

  /** The first bytes after any ID3v2 tags, which may be long: covers are in them. */
  private static byte[] head(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnreadableAudioException(file, "it is a folder");
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      for (int tag = 0; tag < MOST_ID3_TAGS; tag++) {
        long start = channel.position();
        byte[] header = read(channel, ID3_HEADER);
        boolean isTag = header.length == ID3_HEADER && startsWith(header, "ID3");
        channel.position(isTag ? start + ID3_HEADER + id3Length(header) : start);
        if (!isTag) {
          break;
        }
      }
      return read(channel, HEAD_BYTES);
    } catch (IOException e) {
      String reason = Files.exists(file) ? "it cannot be opened" : "there is no such file";
      throw new UnreadableAudioException(file, reason, e);
    }
  }

  private static byte[] read(SeekableByteChannel channel, int most) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(most);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // reads on until the buffer is full or the file ends
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static int id3Length(byte[] header) {
    int footer = (header[5] & 0x10) != 0 ? ID3_HEADER : 0;
    return footer
        + ((header[6] & 0x7F) << 21
            | (header[7] & 0x7F) << 14
            | (header[8] & 0x7F) << 7
            | (header[9] & 0x7F));
  }

  private static String otherKind(byte[] head) {
    if (startsWith(head, "\u00FF\u00D8\u00FF")
        || startsWith(head, "\u0089PNG")
        || startsWith(head, "GIF8")
        || startsWith(head, "BM")) {
      return "it is a picture, not sound";
    }
    for (int i = 0; i < Math.min(head.length, 64); i++) {
      int c = head[i] & 0xFF;
      if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
        return "it holds no sound of a kind known here";
      }
    }
    return "it is text, not sound";
  }

  private static boolean startsWith(byte[] head, String wanted) {
    byte[] bytes = wanted.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= bytes.length
        && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
  }
}
