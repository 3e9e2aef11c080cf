package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.humoresque.training.audio.MeasuredData.Grouping;
import org.humoresque.training.data.UnreadableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredDataTest {

  @TempDir private Path folder;

  @Test
  void whatWasMeasuredIsRecalledAndADamagedCacheIsMadeAnew() throws IOException {
    Path clips = folder.resolve("clips");
    ComposedClips.write(clips, 1);
    FeatureCache cache = new FeatureCache(folder.resolve("cache"));
    MeasuredData first = MeasuredData.of(AudioDataReader.read(clips), cache, () -> {});
    MeasuredData again = MeasuredData.of(AudioDataReader.read(clips), cache, () -> {});
    assertThat(again.rows(again.features())).isDeepEqualTo(first.rows(first.features()));
    assertThat(again.measured().get(0).slices()).hasSize(1);
    assertThat(first.features()).noneMatch(name -> name.endsWith(".level"));
    Files.writeString(
        folder.resolve("cache").resolve(first.measured().get(0).sha256() + ".features"), "x");
    MeasuredData repaired = MeasuredData.of(AudioDataReader.read(clips), cache, () -> {});
    assertThat(repaired.sha256()).isEqualTo(first.sha256());
  }

  @Test
  void artistsMustBeNamedToBeKeptTogether() {
    Path clips = folder.resolve("clips");
    ComposedClips.write(clips, 1);
    MeasuredData data =
        MeasuredData.of(
            AudioDataReader.read(clips), new FeatureCache(folder.resolve("cache")), () -> {});
    assertThat(data.groups(Grouping.CLIP)).doesNotHaveDuplicates();
    assertThatThrownBy(() -> data.groups(Grouping.ARTIST))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("--group-by clip");
  }

  @Test
  void dataOfDamagedRecordingsIsRefusedWithTheFirstOne() throws IOException {
    Path clips = folder.resolve("clips");
    ComposedClips.write(clips, 2);
    Files.writeString(clips.resolve("calm").resolve("9.wav"), "no sound");
    AudioData data = AudioDataReader.read(clips);
    FeatureCache cache = new FeatureCache(folder.resolve("cache"));
    assertThatThrownBy(() -> MeasuredData.of(data, cache, () -> {}))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("1 of 5 recordings")
        .hasMessageContaining("9.wav");
  }
}
