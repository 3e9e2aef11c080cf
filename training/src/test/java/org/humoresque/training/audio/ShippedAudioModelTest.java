package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.humoresque.training.audio.MeasuredData.Grouping;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("data")
class ShippedAudioModelTest {

  private static final Path DATA = Path.of(System.getProperty("humoresque.shared")).resolve("data");

  /** One in so many recordings is measured, for the sake of time. */
  private static final int EVERY = 40;

  @TempDir private Path cache;

  @Test
  void recognisesTheQuadrantsAndGenresItLearned() {
    assertThat(accuracy("4qaed", Labels.QUADRANTS)).isGreaterThan(0.8);
    assertThat(accuracy("emotify", Labels.GENRES)).isGreaterThan(0.8);
  }

  @Test
  void allRecordingsOfBothSetsAreFoundWithTheirArtists() {
    AudioData quadrants = AudioDataReader.read(DATA.resolve("4qaed"));
    assertThat(quadrants.clips().size()).isEqualTo(676);
    assertThat(quadrants.clips().stream().filter(clip -> clip.artist().isEmpty()).count())
        .isEqualTo(3);
    assertThat(quadrants.missing()).isEmpty();
    assertThat(AudioDataReader.read(DATA.resolve("emotify")).clips().size()).isEqualTo(300);
  }

  private double accuracy(String name, List<String> labels) {
    AudioData all = AudioDataReader.read(DATA.resolve(name));
    List<Clip> some = new ArrayList<>();
    for (int i = 0; i < all.clips().size(); i += EVERY) {
      some.add(all.clips().get(i));
    }
    MeasuredData measured =
        MeasuredData.of(new AudioData(name, some, List.of()), new FeatureCache(cache), () -> {});
    assertThat(measured.groups(Grouping.CLIP)).hasSize(some.size());
    AudioEvaluation evaluation = AudioReader.shipped().evaluate(measured);
    assertThat(evaluation.confusion().labels()).isEqualTo(labels);
    return evaluation.confusion().accuracy();
  }
}
