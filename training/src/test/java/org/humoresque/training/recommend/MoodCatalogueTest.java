package org.humoresque.training.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.Algorithm;
import org.humoresque.recommend.Weights;
import org.humoresque.training.data.UnreadableDataException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoodCatalogueTest {

  private static final String HEADER = "name,artist,valence,energy,mood,genre,release_date,tempo\n";

  @TempDir Path folder;

  @Test
  void moodsComeFromNumbersAndFeelingsFromTheTable() throws IOException {
    FeltSongs songs =
        MoodCatalogue.read(
            table(
                HEADER
                    + "One,Ada,0.9,0.8,Happy,pop,1994,120\nTwo,Bert,0.1,0.2,Sad,folk,2003-05,70\n"));
    assertThat(songs.songs().mood(0).distance(new Mood(0.8, 0.6))).isLessThan(1e-6);
    assertThat(songs.songs().labels(0).toString())
        .contains("genre:pop", "era:1990s", "tempo:fast", "artist:ada")
        .doesNotContain("happy");
    assertThat(songs.feelings()).extracting(Feeling::name).containsExactly("happy", "sad");
    assertThat(songs.feelings().get(0).gains()).containsExactly(1, 0);
  }

  @Test
  void badValueIsNamedWithItsRow() throws IOException {
    Path loud = table(HEADER + "One,Ada,0.9,1.8,Happy,pop,1994,120\n");
    assertThatThrownBy(() -> MoodCatalogue.read(loud))
        .isInstanceOf(UnreadableDataException.class)
        .hasMessageContaining("row 1: energy must be in [0, 1], but is 1.8");
    Path unknown = table(HEADER + "One,Ada,0.9,0.8,Sleepy,pop,1994,120\n");
    assertThatThrownBy(() -> MoodCatalogue.read(unknown))
        .hasMessageContaining("row 1: unknown mood 'sleepy'; allowed: angry, calm");
  }

  @Test
  @Tag("data")
  void defaultAlgorithmBeatsTheOthersOnTheCatalogueAtHand() {
    FeltSongs songs =
        MoodCatalogue.read(
            Path.of(System.getProperty("humoresque.shared"), "data/catalogues/data_moods.csv"));
    RecommendationTrial trial = RecommendationTrial.of(songs, 100, 1);
    double ours = trial.measure(Algorithm.DEFAULT, Weights.DEFAULT).gain();
    for (Algorithm other : Algorithm.values()) {
      if (other != Algorithm.DEFAULT) {
        assertThat(ours)
            .as(other.label())
            .isGreaterThan(trial.measure(other, Weights.DEFAULT).gain());
      }
    }
    assertThat(ours).isGreaterThan(2 * trial.measure(Algorithm.RANDOM, Weights.DEFAULT).gain());
  }

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("songs.csv"), text);
  }
}
