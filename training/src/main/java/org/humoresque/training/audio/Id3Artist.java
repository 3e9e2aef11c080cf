package org.humoresque.training.audio;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The artist that the ID3 tag (version 2.3 or 2.4) at the beginning of an MP3 names. */
final class Id3Artist {

  private static final int HEADER = 10;
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_8);

  private Id3Artist() {}

  /** Empty if there is none. */
  static String of(byte[] file) {
    if (file.length < HEADER || !text(file, 0, 3).equals("ID3")) {
      return "";
    }
    int version = file[3];
    long end = Math.min(file.length, HEADER + (long) size(file, 6, 7));
    int at = HEADER;
    while (at + HEADER < end && file[at] != 0) {
      int size = size(file, at + 4, version == 4 ? 7 : 8);
      int begin = at + HEADER;
      if (size < 1 || begin + (long) size > end) {
        return "";
      }
      if (text(file, at, 4).equals("TPE1") && file[begin] >= 0 && file[begin] < CHARSETS.size()) {
        String name = new String(file, begin + 1, size - 1, CHARSETS.get(file[begin]));
        return name.split("\0", 2)[0].strip();
      }
      at = begin + size;
    }
    return "";
  }

  private static int size(byte[] file, int at, int bits) {
    int size = 0;
    for (int i = at; i < at + 4; i++) {
      size = (size << bits) | (file[i] & 0xFF);
    }
    return size;
  }

  private static String text(byte[] file, int at, int length) {
    return new String(file, at, length, StandardCharsets.ISO_8859_1);
  }
}
