package org.humoresque.training.lyrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("data")
class ShippedLyricsModelsTest {

  private static final Path SHARED = Path.of(System.getProperty("humoresque.shared"));

  @ParameterizedTest
  @CsvSource({
    "nju-train.zip, quadrants, 0.6",
    "musicmood-train-1000.csv.gz, quadrants, 0.8",
    "isear-train.csv.gz, emotions, 0.75",
    "chnsenticorp-zh-train.csv.gz, polarity-zh, 0.9"
  })
  void everySetIsAnsweredByTheModelMadeForIt(String file, String model, double least) {
    LyricsData data = LyricsDataReader.read(SHARED.resolve("data/lyrics").resolve(file));
    ShippedChoice shipped = ShippedChoice.of(data);
    assertThat(shipped.name()).isEqualTo(model);
    SongSet set = SongSet.of(data, shipped.tree(), LyricsAnalyzer.withOwnLexicons());
    LyricsEvaluation evaluation = new LyricsEvaluation(shipped.tree(), set.labels(shipped.tree()));
    for (Song song : set.songs()) {
      evaluation.add(song.label(), shipped.probabilities(song.analysis(), evaluation.labels()));
    }
    assertThat(evaluation.confusion().accuracy()).isGreaterThan(least);
  }
}
