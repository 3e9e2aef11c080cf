package org.humoresque.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/**
 * Songs of half a second, encoded once in each format; each copy gets tags and a few bytes of sound
 * of its own, which costs no encoder.
 */
final class SampleFiles {

  /** The formats. */
  enum Kind {
    MP3,
    FLAC,
    OPUS,
    M4A;

    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Map<String, String> ID3 =
      Map.of(
          "title",
          "TIT2",
          "artist",
          "TPE1",
          "album",
          "TALB",
          "album_artist",
          "TPE2",
          "track",
          "TRCK",
          "disc",
          "TPOS",
          "date",
          "TYER",
          "genre",
          "TCON",
          "language",
          "TLAN");
  private static final Map<String, String> VORBIS =
      Map.of("album_artist", "ALBUMARTIST", "track", "TRACKNUMBER", "disc", "DISCNUMBER");
  private static final Map<String, String> MP4 =
      Map.of(
          "title",
          "\u00A9nam",
          "artist",
          "\u00A9ART",
          "album",
          "\u00A9alb",
          "album_artist",
          "aART",
          "date",
          "\u00A9day",
          "genre",
          "\u00A9gen");

  private final Map<Kind, byte[]> plain = new EnumMap<>(Kind.class);

  /** Encodes the samples. */
  SampleFiles(Path folder) throws IOException, InterruptedException {
    for (Kind kind : Kind.values()) {
      Path file = folder.resolve("sample." + kind.ending());
      List<String> command =
          List.of(
              Loader.load(ffmpeg.class),
              "-v",
              "error",
              "-y",
              "-f",
              "lavfi",
              "-i",
              "sine=frequency=440:duration=0.5:sample_rate=48000",
              "-map_metadata",
              "-1",
              "-fflags",
              "+bitexact",
              "-flags:a",
              "+bitexact",
              "-id3v2_version",
              "0",
              file.toString());
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IOException("the sample %s cannot be encoded".formatted(file));
      }
      plain.put(kind, Files.readAllBytes(file));
      Files.delete(file);
    }
  }

  /** A file with these tags and a sound that no other number has. */
  byte[] song(Kind kind, List<String[]> tags, int number) {
    byte[] sample = Objects.requireNonNull(plain.get(kind)).clone();
    return switch (kind) {
      case MP3 -> concat(id3(tags), stamped(sample, sample.length - 8, number));
      case FLAC -> flac(stamped(sample, sample.length - 8, number), tags);
      case OPUS -> opus(sample, tags, number);
      case M4A -> m4a(stamped(sample, soundEnd(sample) - 8, number), tags);
    };
  }

  private static byte[] stamped(byte[] sample, int at, int number) {
    ByteBuffer.wrap(sample).putInt(at, number);
    return sample;
  }

  private static byte[] id3(List<String[]> tags) {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (String[] tag : tags) {
      String name = ID3.getOrDefault(tag[0], "TXXX");
      String text = name.equals("TXXX") ? tag[0] + "\0\uFEFF" + tag[1] : tag[1];
      byte[] content = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      frames.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
      frames.writeBytes(ByteBuffer.allocate(7).putInt(content.length + 1).put(6, (byte) 1).array());
      frames.writeBytes(content);
    }
    int size = frames.size();
    byte[] header = {'I', 'D', '3', 3, 0, 0, 0, 0, (byte) (size >> 7), (byte) (size & 0x7F)};
    return concat(header, frames.toByteArray());
  }

  private static byte[] flac(byte[] sample, List<String[]> tags) {
    int streamInfoEnd = 4 + 4 + 34;
    int sound = 4;
    boolean last = false;
    while (!last) {
      last = sample[sound] < 0;
      sound += 4 + (ByteBuffer.wrap(sample).getInt(sound) & 0xFFFFFF);
    }
    byte[] comments = comments(tags);
    byte[] head = Arrays.copyOf(sample, streamInfoEnd);
    head[4] &= 0x7F;
    byte[] block = ByteBuffer.allocate(4).putInt(comments.length | 0x84 << 24).array();
    return concat(head, block, comments, Arrays.copyOfRange(sample, sound, sample.length));
  }

  private static byte[] opus(byte[] sample, List<String[]> tags, int number) {
    int second = pageEnd(sample, 0);
    int third = pageEnd(sample, second);
    byte[] packet = concat("OpusTags".getBytes(StandardCharsets.US_ASCII), comments(tags));
    int segments = packet.length / 255 + 1;
    byte[] header = Arrays.copyOf(Arrays.copyOfRange(sample, second, second + 27), 27 + segments);
    header[26] = (byte) segments;
    Arrays.fill(header, 27, 27 + segments - 1, (byte) 255);
    header[27 + segments - 1] = (byte) (packet.length % 255);
    byte[] sound = Arrays.copyOfRange(sample, third, sample.length);
    int last = 0;
    while (pageEnd(sound, last) < sound.length) {
      last = pageEnd(sound, last);
    }
    ByteBuffer.wrap(sound).putInt(sound.length - 4, number);
    return concat(
        Arrays.copyOf(sample, second),
        checked(concat(header, packet)),
        Arrays.copyOf(sound, last),
        checked(Arrays.copyOfRange(sound, last, sound.length)));
  }

  private static int pageEnd(byte[] ogg, int page) {
    int segments = ogg[page + 26] & 0xFF;
    int end = page + 27 + segments;
    for (int i = 0; i < segments; i++) {
      end += ogg[page + 27 + i] & 0xFF;
    }
    return end;
  }

  /** With Ogg's checksum (RFC 3533): polynomial 0x04C11DB7, bits not turned round. */
  private static byte[] checked(byte[] page) {
    ByteBuffer bytes = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putInt(22, 0);
    int crc = 0;
    for (byte b : page) {
      crc ^= b << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc << 1 ^ (crc < 0 ? 0x04C11DB7 : 0);
      }
    }
    bytes.putInt(22, crc);
    return page;
  }

  private static byte[] comments(List<String[]> tags) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeLittle(out, 4);
    out.writeBytes("test".getBytes(StandardCharsets.US_ASCII));
    writeLittle(out, tags.size());
    for (String[] tag : tags) {
      String name = VORBIS.getOrDefault(tag[0], tag[0].toUpperCase(Locale.ROOT));
      byte[] comment = GeneratedLibrary.utf8(name + "=" + tag[1]);
      writeLittle(out, comment.length);
      out.writeBytes(comment);
    }
    return out.toByteArray();
  }

  private static void writeLittle(ByteArrayOutputStream out, int value) {
    out.writeBytes(ByteBuffer.allocate(4).putInt(Integer.reverseBytes(value)).array());
  }

  /** FFmpeg writes the sound first, so nothing that points at it moves. */
  private static byte[] m4a(byte[] sample, List<String[]> tags) {
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    for (String[] tag : tags) {
      String name = MP4.get(tag[0]);
      if (name != null) {
        byte[] data =
            box("data", ByteBuffer.allocate(8).putInt(1).array(), GeneratedLibrary.utf8(tag[1]));
        list.writeBytes(box(name, data));
      }
    }
    byte[] handler = new byte[25];
    System.arraycopy("mdirappl".getBytes(StandardCharsets.US_ASCII), 0, handler, 8, 8);
    byte[] meta = box("meta", new byte[4], box("hdlr", handler), box("ilst", list.toByteArray()));
    byte[] udta = box("udta", meta);
    int moov = boxAt(sample, "moov");
    ByteBuffer.wrap(sample).putInt(moov, sample.length - moov + udta.length);
    return concat(sample, udta);
  }

  private static int soundEnd(byte[] sample) {
    int mdat = boxAt(sample, "mdat");
    return mdat + ByteBuffer.wrap(sample).getInt(mdat);
  }

  private static int boxAt(byte[] mp4, String wanted) {
    int at = 0;
    while (!wanted.equals(new String(mp4, at + 4, 4, StandardCharsets.ISO_8859_1))) {
      at += ByteBuffer.wrap(mp4).getInt(at);
    }
    return at;
  }

  private static byte[] box(String name, byte[]... parts) {
    byte[] content = concat(parts);
    byte[] size = ByteBuffer.allocate(4).putInt(8 + content.length).array();
    return concat(size, name.getBytes(StandardCharsets.ISO_8859_1), content);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
