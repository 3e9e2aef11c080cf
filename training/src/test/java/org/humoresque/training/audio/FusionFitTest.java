package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.humoresque.kernel.Mood;
import org.junit.jupiter.api.Test;

class FusionFitTest {

  @Test
  void ratiosOfDrawnEvidenceAreFoundAgain() {
    Random random = new Random(1);
    double[][] rows = new double[6000][];
    boolean[] truths = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = random.doubles(3, -1, 1).toArray();
      double odds = 2 * rows[i][0] + 4 * rows[i][1];
      truths[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
    }
    Map<String, FusionFit.Ratio> ratios = new FusionFit(1).ratios(rows, truths);
    FusionFit.Ratio tag = ratios.getOrDefault("mood tag", new FusionFit.Ratio(0, 0, 0));
    assertThat(tag.fitted()).isCloseTo(2, within(0.25));
    assertThat(tag.low()).isBetween(1.5, tag.fitted());
    assertThat(tag.high()).isBetween(tag.fitted(), 2.5);
    assertThat(ratios.getOrDefault("genre", tag).fitted()).isCloseTo(0, within(0.15));
  }

  @Test
  void tagsThatAreRightCountMoreThanSoundThatGuesses() {
    Random random = new Random(2);
    List<Clip> clips =
        IntStream.range(0, 1000)
            .mapToObj(
                i ->
                    new Clip(
                        Labels.QUADRANTS.get(i % 4),
                        "",
                        Map.of(
                            "moods",
                            isUnpleasant(i) != (random.nextDouble() < 0.1) ? "sad" : "happy"),
                        new SoundFile(Path.of("a.wav"), "", "a.wav")))
            .toList();
    List<FusionFit.Heard> heard =
        IntStream.range(0, 1000)
            .mapToObj(
                i -> {
                  double side = isUnpleasant(i) != (random.nextDouble() < 0.4) ? -0.5 : 0.5;
                  return new FusionFit.Heard(new Mood(side, random.nextDouble() - 0.5), 0.5);
                })
            .toList();
    Map<String, FusionFit.Ratio> ratios =
        new FusionFit(1).fit(clips, heard).getOrDefault("valence", Map.of());
    assertThat(ratios).containsOnlyKeys("mood tag", "genre");
    assertThat(ratios.get("mood tag"))
        .satisfies(ratio -> assertThat(ratio.fitted()).isGreaterThan(1));
  }

  private static boolean isUnpleasant(int clip) {
    return clip % 4 == 1 || clip % 4 == 2;
  }
}
