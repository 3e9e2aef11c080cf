package org.humoresque.music.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.humoresque.kernel.TrackTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp3WriterTest {

  private static final Picture COVER = picture();

  @TempDir private Path folder;

  @Test
  void sineComesBackAtItsPitchLoudnessAndLength() {
    Path file = folder.resolve("sine.mp3");
    Mp3Writer.STANDARD.write(file, sine(440, 2), TrackTags.NONE, COVER);
    Sound decoded = DecodedFile.read(file).sound();
    assertThat(decoded.sampleRateHz()).isEqualTo(44_100);
    assertThat(decoded.duration().toMillis() / 1000.0).isCloseTo(2, within(0.06));
    assertThat(crossings(decoded.left()) / decoded.duration().toMillis() * 1000.0)
        .isCloseTo(440, within(8.0));
    assertThat(energy(decoded.left())).isCloseTo(0.5 * 0.5 / 2, withinPercentage(12));
    assertThat(energy(decoded.right())).isCloseTo(0.25 * 0.25 / 2, withinPercentage(12));
  }

  @Test
  void tagsAndCoverComeBack() {
    Path file = folder.resolve("Lieder – 歌.mp3");
    TrackTags tags =
        TrackTags.builder()
            .title("Frühling")
            .artist("春の楽団")
            .album("Album")
            .albumArtist("Various")
            .trackNumber(7)
            .year(2026)
            .genres(List.of("Folk", "Pop"))
            .moods(List.of("Happy", "Bright"))
            .build();
    Mp3Writer.STANDARD.write(file, sine(440, 0.2), tags, COVER);
    DecodedFile decoded = DecodedFile.read(file);
    assertThat(decoded.codec()).isEqualTo("mp3");
    assertThat(decoded.tags())
        .containsEntry("title", "Frühling")
        .containsEntry("artist", "春の楽団")
        .containsEntry("album", "Album")
        .containsEntry("album_artist", "Various")
        .containsEntry("track", "7")
        .containsEntry("date", "2026")
        .containsEntry("genre", "Folk; Pop")
        .containsEntry("TMOO", "Happy; Bright");
    assertThat(decoded.cover()).isEqualTo(COVER.jpeg());
  }

  @Test
  void existingFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("a.mp3");
    Files.writeString(file, "old");
    Mp3Writer.STANDARD.write(file, sine(440, 0.2), TrackTags.NONE, COVER);
    assertThat(Files.size(file)).isGreaterThan(1000);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void folderThatIsMissingIsNamed() {
    Path file = folder.resolve("missing").resolve("a.mp3");
    assertThatThrownBy(() -> Mp3Writer.STANDARD.write(file, sine(440, 0.2), TrackTags.NONE, COVER))
        .isInstanceOf(UnwritableAudioException.class)
        .hasMessageContaining("missing")
        .hasMessageContaining("No such file");
  }

  @Test
  void bitRateOutsideOfTheRangeIsRefused() {
    assertThatThrownBy(() -> new Mp3Writer(8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bit rate must be in [32000, 320000], but is 8");
  }

  private static Picture picture() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Picture(bytes.toByteArray(), 16, 8);
  }

  private static Sound sine(double hz, double seconds) {
    float[] left = new float[(int) (seconds * 44_100)];
    float[] right = new float[left.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = (float) (0.5 * Math.sin(2 * Math.PI * hz * i / 44_100));
      right[i] = 0.5f * left[i];
    }
    return new Sound(left, right, 44_100);
  }

  private static double crossings(float[] samples) {
    int count = 0;
    for (int i = 1; i < samples.length; i++) {
      count += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    }
    return count;
  }

  private static double energy(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += sample * sample;
    }
    return sum / samples.length;
  }
}
