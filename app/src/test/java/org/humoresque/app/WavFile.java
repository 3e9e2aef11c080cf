package org.humoresque.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes small tagged WAV files: a real library for tests, made here. */
public final class WavFile {

  private static final int SAMPLE_RATE_HZ = 8000;
  private static final Map<String, String> CHUNKS =
      Map.of("title", "INAM", "artist", "IART", "album", "IPRD", "genre", "IGNR");

  private WavFile() {}

  /**
   * Writes a sine wave.
   *
   * @param tags title, artist, album or genre to text
   */
  public static Path write(Path file, double seconds, double hertz, Map<String, String> tags) {
    int samples = (int) (seconds * SAMPLE_RATE_HZ);
    ByteBuffer pcm = littleEndian(2 * samples);
    for (int i = 0; i < samples; i++) {
      pcm.putShort((short) (8000 * Math.sin(2 * Math.PI * hertz * i / SAMPLE_RATE_HZ)));
    }
    pcm.putShort(0, (short) (tags.hashCode() % 1000)); // no two songs are the same recording
    ByteBuffer format =
        littleEndian(16)
            .putShort((short) 1)
            .putShort((short) 1)
            .putInt(SAMPLE_RATE_HZ)
            .putInt(2 * SAMPLE_RATE_HZ)
            .putShort((short) 2)
            .putShort((short) 16);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("WAVE".getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(chunk("fmt ", format.array()));
    body.writeBytes(chunk("LIST", info(tags)));
    body.writeBytes(chunk("data", pcm.array()));
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, chunk("RIFF", body.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] info(Map<String, String> tags) {
    ByteArrayOutputStream info = new ByteArrayOutputStream();
    info.writeBytes("INFO".getBytes(StandardCharsets.US_ASCII));
    tags.forEach(
        (tag, text) ->
            info.writeBytes(
                chunk(CHUNKS.get(tag), (text + "\0").getBytes(StandardCharsets.UTF_8))));
    return info.toByteArray();
  }

  private static byte[] chunk(String name, byte[] content) {
    int padding = content.length % 2;
    return littleEndian(8 + content.length + padding)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
