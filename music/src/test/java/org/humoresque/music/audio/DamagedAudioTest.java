package org.humoresque.music.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DamagedAudioTest {

  private static final int DAMAGES = 200;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void damagedFilesAreReadOrRefusedWithAReason(SoundFormat format) throws IOException {
    byte[] whole = Files.readAllBytes(tone(format, 0.4));
    Random random = new Random(format.ordinal());
    Path damaged = folder.resolve("damaged");
    for (int i = 0; i < DAMAGES; i++) {
      Files.write(damaged, damage(whole, random));
      try {
        DecodedSound sound = AudioDecoder.STANDARD.decode(damaged, (samples, count) -> {});
        assertThat(sound.duration()).isBetween(Duration.ofNanos(1), Duration.ofHours(1));
      } catch (UnreadableAudioException e) {
        assertThat(e.reason()).startsWith("it ").doesNotContain("null");
        assertThat(e.file()).isEqualTo(damaged);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void damageInTheMiddleCostsLittleOfTheSound(SoundFormat format) throws IOException {
    Path file = tone(format, 10);
    byte[] bytes = Files.readAllBytes(file);
    byte[] noise = new byte[150];
    new Random(3).nextBytes(noise);
    System.arraycopy(noise, 0, bytes, bytes.length * 2 / 5, noise.length);
    Files.write(file, bytes);
    DecodedSound sound = AudioDecoder.STANDARD.decode(file, (samples, count) -> {});
    assertThat(sound.duration()).isBetween(Duration.ofMillis(7_900), Duration.ofMillis(10_400));
  }

  @ParameterizedTest
  @EnumSource
  void aTenthOfAFileIsNotTakenForTheWhole(SoundFormat format) throws IOException {
    Path file = tone(format, 20);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 10));
    try {
      DecodedSound sound = AudioDecoder.STANDARD.decode(file, (samples, count) -> {});
      // These do not tell how long they should be, or FFmpeg goes by the size of the file.
      assertThat(format)
          .isNotIn(SoundFormat.MP3, SoundFormat.FLAC, SoundFormat.M4A, SoundFormat.MP4);
      assertThat(sound.duration()).isLessThan(Duration.ofSeconds(4));
    } catch (UnreadableAudioException e) {
      assertThat(e.reason()).contains("cut short");
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("none.mp3");
    assertThatThrownBy(() -> HeardSound.of(file))
        .isInstanceOf(UnreadableAudioException.class)
        .hasMessage("cannot read %s: there is no such file", file);
  }

  @Test
  void otherThingsNamedMp3AreRefusedForWhatTheyAre() throws IOException {
    assertRefused(new byte[0], "it is empty");
    assertRefused("#EXTM3U\nhttp://example.org/a.mp3\n".getBytes(StandardCharsets.UTF_8), "text");
    assertRefused(new byte[5000], "it holds no sound of a kind known here");
    byte[] png = new byte[5000];
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, png, 0, 8);
    assertRefused(png, "it is a picture, not sound");
    byte[] noise = new byte[100_000];
    new Random(5).nextBytes(noise);
    assertRefused(noise, "it ");
    assertThatThrownBy(() -> HeardSound.of(folder)).hasMessageContaining("it is a folder");
  }

  @Test
  void silenceIsSoundToo() {
    Path file = folder.resolve("silence.flac");
    SoundFile.write(file, SoundFormat.FLAC, new float[44_100], 44_100);
    assertThat(HeardSound.of(file)).isEqualTo(new float[16_000]);
  }

  @Test
  void aStreamWhoseHeaderTellsNoLengthIsReadToItsEnd() throws IOException {
    Path file = tone(SoundFormat.WAV, 2);
    byte[] bytes = Files.readAllBytes(file);
    int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("data");
    Arrays.fill(bytes, 4, 8, (byte) 0xFF);
    Arrays.fill(bytes, data + 4, data + 8, (byte) 0xFF);
    Files.write(file, bytes);
    assertThat(HeardSound.of(file).length).isBetween(31_999, 32_001);
  }

  @Test
  void tenHoursAreReadUpToTheLimit() throws IOException {
    Path file = folder.resolve("long.wav");
    SoundFile.write(file, SoundFormat.WAV, new float[8_000], 8_000);
    byte[] bytes = Files.readAllBytes(file);
    int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("data");
    int length = 10 * 3600 * 8_000 * 2;
    try (RandomAccessFile long10 = new RandomAccessFile(file.toFile(), "rw")) {
      long10.seek(data + 4);
      long10.writeInt(Integer.reverseBytes(length));
      long10.setLength(data + 8L + length);
    }
    DecodedSound sound =
        new AudioDecoder(Duration.ofMinutes(5)).decode(file, (samples, count) -> {});
    assertThat(sound.duration()).isEqualTo(Duration.ofMinutes(5));
    assertThat(sound.complete()).isFalse();
  }

  @Test
  void aThousandFilesLeaveNoNativeMemoryBehind() throws IOException {
    Path good = tone(SoundFormat.MP3, 0.2);
    Path other = tone(SoundFormat.FLAC, 0.2);
    byte[] bytes = Files.readAllBytes(other);
    Path bad = folder.resolve("bad.flac");
    Files.write(bad, Arrays.copyOf(bytes, bytes.length / 10));
    decode(100, good, other, bad);
    long before = settledBytes();
    decode(334, good, other, bad);
    assertThat(settledBytes() - before).isLessThan(24L << 20);
  }

  private static void decode(int times, Path good, Path other, Path bad) {
    for (int i = 0; i < times; i++) {
      AudioDecoder.STANDARD.decode(good, (samples, count) -> {});
      AudioDecoder.STANDARD.decode(other, (samples, count) -> {});
      assertThatThrownBy(() -> HeardSound.of(bad)).isInstanceOf(UnreadableAudioException.class);
    }
  }

  /** Memory of the process outside of Java's heap. */
  private static long settledBytes() {
    System.gc();
    return Pointer.physicalBytes() - Runtime.getRuntime().totalMemory();
  }

  private void assertRefused(byte[] content, String reason) throws IOException {
    Path file = folder.resolve("other.mp3");
    Files.write(file, content);
    assertThatThrownBy(() -> HeardSound.of(file))
        .isInstanceOf(UnreadableAudioException.class)
        .hasMessageContaining(reason);
  }

  private Path tone(SoundFormat format, double seconds) {
    float[] tone = Signals.chirp(200, 4000, seconds, 48_000);
    Path file = folder.resolve("tone." + format.extension());
    return SoundFile.write(file, format, new float[][] {tone, tone}, 48_000);
  }

  /** Cuts, overwrites, flips, repeats or removes a stretch. */
  private static byte[] damage(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(200, bytes.length));
    int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
    switch (random.nextInt(5)) {
      case 0 -> bytes = Arrays.copyOf(bytes, at);
      case 1 -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0xFF : 0));
      case 2 -> {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, at, length);
      }
      case 3 -> {
        for (int i = 0; i < 20; i++) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      default -> {
        System.arraycopy(bytes, at + length, bytes, at, bytes.length - at - length);
        bytes = Arrays.copyOf(bytes, bytes.length - length);
      }
    }
    return bytes;
  }
}
