package org.humoresque.music.audio.mood;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.humoresque.music.audio.AudioDecoder;
import org.humoresque.music.audio.SoundFile;
import org.humoresque.music.audio.SoundFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real recordings of 4QAED, written anew in other forms. */
@Tag("data")
class RealMoodTest {

  private static final int EVERY = 96;

  @TempDir private Path folder;

  @Test
  void sameRecordingSoundsTheSameInEveryFormAndAtEveryLoudness() throws IOException {
    Path archive = Path.of(System.getProperty("humoresque.shared"), "data", "4qaed", "audio.zip");
    try (AudioMoodModel model = AudioMoodModel.open();
        ZipFile zip = new ZipFile(archive.toFile())) {
      List<? extends ZipEntry> clips =
          Collections.list(zip.entries()).stream()
              .filter(entry -> entry.getName().endsWith(".mp3"))
              .toList();
      for (int i = 0; i < clips.size(); i += EVERY) {
        Path clip = folder.resolve("clip.mp3");
        try (InputStream in = zip.getInputStream(clips.get(i))) {
          Files.copy(in, clip, StandardCopyOption.REPLACE_EXISTING);
        }
        compare(model, samples(clip));
      }
    }
  }

  private void compare(AudioMoodModel model, float[] samples) {
    AudioMood original = mood(model, SoundFormat.FLAC, samples);
    float[] soft = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      soft[i] = 0.3f * samples[i];
    }
    for (AudioMood other :
        List.of(
            mood(model, SoundFormat.MP3, samples),
            mood(model, SoundFormat.OPUS, samples),
            mood(model, SoundFormat.FLAC, soft))) {
      assertThat(other.quadrant()).isEqualTo(original.quadrant());
      assertThat(other.mood().distance(original.mood())).isLessThanOrEqualTo(0.05);
    }
  }

  private AudioMood mood(AudioMoodModel model, SoundFormat format, float[] samples) {
    Path file = folder.resolve("song." + format.extension());
    return model.read(SoundFile.write(file, format, samples, 48_000)).mood().orElseThrow();
  }

  /** At 48 kHz, which Opus needs: two samples between any two, on the straight line. */
  private static float[] samples(Path clip) {
    float[] samples = new float[40 * AudioDecoder.SAMPLE_RATE_HZ];
    int[] filled = {0};
    AudioDecoder.STANDARD.decode(
        clip,
        (block, count) -> {
          int taken = Math.min(count, samples.length - filled[0]);
          System.arraycopy(block, 0, samples, filled[0], taken);
          filled[0] += taken;
        });
    float[] fine = new float[3 * filled[0]];
    for (int i = 0; i < fine.length; i++) {
      int before = i / 3;
      float after = samples[Math.min(before + 1, filled[0] - 1)];
      fine[i] = samples[before] + (after - samples[before]) * (i % 3) / 3;
    }
    return Arrays.copyOf(fine, fine.length);
  }
}
