package org.humoresque.library.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/**
 * Makes one second of a sine wave with tags, in any format, by the ffmpeg of our own class path.
 */
public final class TaggedAudio {

  /** One red pixel. */
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElF"
                  + "TkSuQmCC");

  private TaggedAudio() {}

  /** A file whose name's ending says its format. */
  static Path write(Path file, Map<String, String> tags) throws IOException {
    return encode(file, tags, List.of("-map", "0"));
  }

  /** The same with a cover inside, where ffmpeg can put one: mp3, flac, m4a. */
  static Path writeWithCover(Path file, Map<String, String> tags) throws IOException {
    Path picture = Files.write(file.resolveSibling("picture.tmp.png"), PNG);
    List<String> cover =
        List.of("-i", picture.toString(), "-map", "0", "-map", "1", "-c:v", "copy");
    List<String> arguments = new ArrayList<>(cover);
    arguments.addAll(List.of("-disposition:v", "attached_pic"));
    encode(file, tags, arguments);
    Files.delete(picture);
    return file;
  }

  /** Base64 of FLAC's picture block: how Ogg files carry covers. */
  static String pictureBlock() {
    byte[] type = "image/png".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer block = ByteBuffer.allocate(32 + type.length + PNG.length);
    block.putInt(3).putInt(type.length).put(type).putInt(0);
    block.putInt(1).putInt(1).putInt(24).putInt(0).putInt(PNG.length).put(PNG);
    return Base64.getEncoder().encodeToString(block.array());
  }

  /** Adds iTunes' freeform tag {@code ----:com.apple.iTunes:MOOD} to an m4a made here. */
  static void addITunesMood(Path file, String mood) throws IOException {
    byte[] tag =
        box(
            "----",
            box("mean", text(0, "com.apple.iTunes")),
            box("name", text(0, "MOOD")),
            box("data", bytes(1, 0), mood.getBytes(StandardCharsets.UTF_8)));
    ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
    int at = 0;
    for (String name : List.of("moov", "udta", "meta", "ilst")) {
      at = find(all, at, name);
      all.putInt(at, all.getInt(at) + tag.length);
      at += name.equals("meta") ? 12 : 8;
    }
    Files.write(file, concat(all.array(), tag));
  }

  /** Adds another value to the artist of an m4a made here. */
  static void addSecondArtist(Path file, String artist) throws IOException {
    byte[] value = box("data", bytes(1, 0), artist.getBytes(StandardCharsets.UTF_8));
    byte[] all = Files.readAllBytes(file);
    ByteBuffer sizes = ByteBuffer.wrap(all);
    int at = 0;
    for (String name : List.of("moov", "udta", "meta", "ilst", "\u00A9ART")) {
      at = find(sizes, at, name);
      sizes.putInt(at, sizes.getInt(at) + value.length);
      at += name.equals("meta") ? 12 : 8;
    }
    int end = at + sizes.getInt(at);
    Files.write(
        file, concat(Arrays.copyOf(all, end), value, Arrays.copyOfRange(all, end, all.length)));
  }

  /** Adds an ID3v2 chunk with mood and cover to a WAV file. */
  static void addId3Chunk(Path wav, String mood) throws IOException {
    byte[] moodFrame =
        frame("TXXX", text(3, "MOOD"), new byte[] {0}, mood.getBytes(StandardCharsets.UTF_8));
    byte[] picture =
        frame("APIC", new byte[] {0}, "image/png\0\3\0".getBytes(StandardCharsets.ISO_8859_1), PNG);
    byte[] frames = concat(moodFrame, picture);
    byte[] header = {
      'I', 'D', '3', 3, 0, 0, 0, 0, (byte) (frames.length >> 7), (byte) (frames.length & 0x7F)
    };
    byte[] id3 = concat(header, frames);
    byte[] chunk =
        concat(
            "id3 ".getBytes(StandardCharsets.US_ASCII),
            little(id3.length),
            id3,
            new byte[id3.length % 2]);
    byte[] all = concat(Files.readAllBytes(wav), chunk);
    System.arraycopy(little(all.length - 8), 0, all, 4, 4);
    Files.write(wav, all);
  }

  /** Puts an ID3v2.3 tag with these frames before what is in an MP3 file. */
  static Path prependId3(Path mp3, byte[]... frames) throws IOException {
    byte[] content = concat(frames);
    byte[] header = {
      'I',
      'D',
      '3',
      3,
      0,
      0,
      0,
      (byte) (content.length >> 14 & 0x7F),
      (byte) (content.length >> 7 & 0x7F),
      (byte) (content.length & 0x7F)
    };
    return Files.write(mp3, concat(header, content, Files.readAllBytes(mp3)));
  }

  /** ID3's unsynchronised lyrics, in UTF-16. */
  static byte[] usltFrame(String words) {
    return frame(
        "USLT",
        new byte[] {1, 'e', 'n', 'g', (byte) 0xFE, (byte) 0xFF, 0, 0},
        words.getBytes(StandardCharsets.UTF_16));
  }

  /** ID3's synchronised lyrics in UTF-8: texts, one a second from the first second on. */
  static byte[] syltFrame(String... texts) {
    byte[] frames = {3, 'e', 'n', 'g', 2, 1, 'd', 0};
    for (int i = 0; i < texts.length; i++) {
      byte[] time = ByteBuffer.allocate(4).putInt(1000 * (i + 1)).array();
      frames = concat(frames, texts[i].getBytes(StandardCharsets.UTF_8), new byte[1], time);
    }
    return frame("SYLT", frames);
  }

  /** A WAV file written by hand: a tenth of a second that no other title has, tags as INFO list. */
  public static Path wav(Path file, String title, String artist) {
    return wav(file, title, artist, (title + artist).hashCode());
  }

  /** The same with a sound of its own, whatever its tags say. */
  public static Path wav(Path file, String title, String artist, int sound) {
    byte[] info =
        concat(
            "INFO".getBytes(StandardCharsets.US_ASCII),
            infoTag("INAM", title),
            infoTag("IART", artist));
    byte[] samples = new byte[1600];
    for (int i = 0; i < samples.length; i += 2) {
      samples[i] = (byte) (sound >>> i % 32);
      samples[i + 1] = (byte) (50 * Math.sin(i * 0.2));
    }
    byte[] format = concat(bytes16(1, 1), little(8000), little(16000), bytes16(2, 16));
    byte[] chunks =
        concat(
            "WAVE".getBytes(StandardCharsets.US_ASCII),
            chunk("fmt ", format),
            chunk("LIST", info),
            chunk("data", samples));
    try {
      Files.createDirectories(file.resolveSibling(""));
      return Files.write(file, chunk("RIFF", chunks));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path encode(Path file, Map<String, String> tags, List<String> inputs)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Loader.load(ffmpeg.class), "-v", "error", "-nostdin", "-y", "-f", "lavfi"));
    command.addAll(List.of("-i", "sine=frequency=440:duration=1:sample_rate=48000"));
    command.addAll(inputs);
    tags.forEach((name, value) -> command.addAll(List.of("-metadata", name + "=" + value)));
    if (file.toString().endsWith(".ogg")) {
      command.addAll(List.of("-c:a", "vorbis", "-strict", "-2", "-ac", "2"));
    }
    command.add(file.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(said);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return file;
  }

  private static int find(ByteBuffer all, int from, String name) {
    int at = from;
    while (!name.equals(new String(all.array(), at + 4, 4, StandardCharsets.ISO_8859_1))) {
      at += all.getInt(at);
    }
    return at;
  }

  private static byte[] box(String name, byte[]... parts) {
    byte[] content = concat(parts);
    ByteBuffer box = ByteBuffer.allocate(8 + content.length).putInt(8 + content.length);
    return box.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content).array();
  }

  private static byte[] frame(String name, byte[]... parts) {
    byte[] content = concat(parts);
    ByteBuffer frame = ByteBuffer.allocate(10 + content.length);
    frame.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(content.length).putShort((short) 0);
    return frame.put(content).array();
  }

  private static byte[] infoTag(String name, String value) {
    return chunk(name, concat(value.getBytes(StandardCharsets.UTF_8), new byte[1]));
  }

  private static byte[] chunk(String name, byte[] content) {
    byte[] head = concat(name.getBytes(StandardCharsets.US_ASCII), little(content.length));
    return concat(head, content, new byte[content.length % 2]);
  }

  private static byte[] text(int before, String text) {
    return concat(
        before == 3 ? new byte[] {3} : new byte[4], text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
    for (int value : values) {
      buffer.putInt(value);
    }
    return buffer.array();
  }

  private static byte[] bytes16(int... values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int value : values) {
      out.write(value);
      out.write(value >> 8);
    }
    return out.toByteArray();
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(value)).array();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
