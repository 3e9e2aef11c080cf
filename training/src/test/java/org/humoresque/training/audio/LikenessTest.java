package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {

  @Test
  void neighboursOfOtherArtistsCountAndThoseOfTheSameDoNot() {
    int[] truths = IntStream.range(0, 48).map(i -> i % 2).toArray();
    List<double[]> directions =
        IntStream.range(0, 48)
            .mapToObj(i -> new double[] {Math.cos(i % 2 + i / 1e3), Math.sin(i % 2 + i / 1e3)})
            .toList();
    List<String> alone = IntStream.range(0, 48).mapToObj(i -> "artist " + i).toList();
    Likeness likeness = Likeness.of(directions, truths, alone);
    assertThat(likeness.precision()).isEqualTo(1, within(1e-12));
    assertThat(likeness.chance()).isEqualTo(23 / 47.0, within(1e-12));
    List<String> byLabel = IntStream.range(0, 48).mapToObj(i -> "artist " + i % 2).toList();
    assertThat(Likeness.of(directions, truths, byLabel).precision()).isZero();
    assertThat(likeness.figures("genres")).containsEntry("genresPrecisionAt10", "1.0000");
  }
}
