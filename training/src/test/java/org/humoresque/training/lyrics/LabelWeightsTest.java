package org.humoresque.training.lyrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.humoresque.music.lyrics.model.Ngrams;
import org.humoresque.music.lyrics.model.SparseVector;
import org.humoresque.music.lyrics.model.Vocabulary;
import org.humoresque.music.lyrics.score.LyricsAnalyzer;
import org.humoresque.music.lyrics.text.LyricsReader;
import org.junit.jupiter.api.Test;

class LabelWeightsTest {

  private static final LyricsAnalyzer ANALYZER = new LyricsAnalyzer(Map.of());
  private static final List<Song> SONGS =
      List.of(
          song("happy", "the sun the sun"),
          song("happy", "the sun"),
          song("sad", "the rain"),
          song("sad", "the rain the rain"));

  @Test
  void whatStandsWithOneLabelOutweighsWhatStandsWithAll() {
    SparseVector plain = words().vector(song("happy", "the sun").analysis().song());
    SparseVector weighed =
        LabelWeights.of(words(), SONGS)
            .on(Set.of(Ngrams.Unit.WORD))
            .vector(song("happy", "the sun").analysis().song());
    assertThat(weighed.indices()).isEqualTo(plain.indices());
    assertThat(weighed.squaredLength()).isEqualTo(1, within(1e-6));
    double least = 1;
    for (float value : weighed.values()) {
      least = Math.min(least, value);
    }
    assertThat(least).isPositive().isLessThan(0.05);
  }

  @Test
  void otherUnitsStayAsTheyAre() {
    assertThat(
            LabelWeights.of(words(), SONGS)
                .on(Set.of(Ngrams.Unit.SIGN))
                .vector(SONGS.get(0).analysis().song()))
        .usingRecursiveComparison()
        .isEqualTo(words().vector(SONGS.get(0).analysis().song()));
  }

  private static Vocabulary words() {
    return Vocabulary.of(
        List.of(Ngrams.parse("word:1-1")),
        SONGS.stream().map(song -> song.analysis().song()).toList(),
        1,
        100);
  }

  private static Song song(String label, String text) {
    return new Song(ANALYZER.analyze(LyricsReader.parse(text)), label, "test");
  }
}
