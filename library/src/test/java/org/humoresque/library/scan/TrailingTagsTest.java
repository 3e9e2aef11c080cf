package org.humoresque.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailingTagsTest {

  @TempDir Path folder;

  @Test
  void everyKindOfTagIsTakenOff() throws IOException {
    for (byte[] tag : all()) {
      assertThat(begin(behind(new byte[500], List.of(tag)))).isEqualTo(500);
    }
    assertThat(begin(behind(new byte[500], all()))).isEqualTo(500);
  }

  @Test
  void soundAloneIsLeftAlone() throws IOException {
    assertThat(begin(new byte[500])).isEqualTo(500);
    assertThat(begin(new byte[3])).isEqualTo(3);
  }

  @Test
  void tagLongerThanTheFileIsNone() throws IOException {
    assertThat(begin(ape(100_000, false))).isEqualTo(32);
  }

  static List<byte[]> all() {
    ByteBuffer ape = ByteBuffer.allocate(32 + 40 + 32);
    ape.position(72).put(ape(72, true));
    byte[] lyrics = "LYRICSBEGININD0000200000021LYRICS200".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer id3 = ByteBuffer.allocate(10 + 200 + 10);
    id3.position(210).put("3DI\4\0\20\0\0\1\110".getBytes(StandardCharsets.ISO_8859_1));
    return List.of(ape.array(), lyrics, id3.array(), padded("TAG+", 227), padded("TAG", 128));
  }

  static byte[] behind(byte[] sound, List<byte[]> tags) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(sound);
    tags.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] ape(int size, boolean header) {
    ByteBuffer footer = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    footer.put("APETAGEX".getBytes(StandardCharsets.US_ASCII)).putInt(2000).putInt(size).putInt(1);
    return footer.putInt(header ? 0x80000000 : 0).array();
  }

  private static byte[] padded(String name, int length) {
    return ByteBuffer.allocate(length).put(name.getBytes(StandardCharsets.US_ASCII)).array();
  }

  private long begin(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("file"), bytes);
    try (FileBytes open = FileBytes.open(file)) {
      return TrailingTags.begin(open);
    }
  }
}
