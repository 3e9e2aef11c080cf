package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagLayerTest {

  private static final int COUNT = 80;

  private final Random random = new Random(1);

  /** The first value is what the tag says, the other nine are nothing to it. */
  private final double[][] rows =
      IntStream.range(0, COUNT)
          .mapToObj(
              i -> {
                double[] row = random.doubles(10, -1, 1).toArray();
                row[0] = i % 2 == 0 ? -1 : 1;
                return row;
              })
          .toArray(double[][]::new);

  private final double[][] kernel =
      IntStream.range(0, COUNT)
          .mapToObj(i -> KernelClassifier.gauss(rows[i], rows, 0.2))
          .toArray(double[][]::new);

  /** The last sixty are tagged. */
  private final TagLayer layer =
      TagLayer.fit(
          kernel,
          IntStream.range(20, COUNT).mapToObj(i -> new double[] {i % 2}).toArray(double[][]::new),
          IntStream.range(20, COUNT).mapToObj(i -> "artist " + i / 2).toList(),
          1);

  @Test
  void recordingsOfTheSameTagBecomeAlike() {
    double[][] seen = layer.blend(kernel);
    double same = 0;
    double other = 0;
    for (int i = 0; i < 20; i++) {
      for (int j = 20; j < COUNT; j++) {
        if (i % 2 == j % 2) {
          same += seen[i][j] / 600;
        } else {
          other += seen[i][j] / 600;
        }
      }
    }
    assertThat(same).isGreaterThan(3 * other);
  }

  @Test
  void oneRecordingIsSeenAsWhenItWasLearnedFrom() {
    double[] seen = layer.withShare(0.25).blend(kernel[3]);
    double[] wanted = layer.withShare(0.25).blend(kernel)[3];
    for (int j = 0; j < COUNT; j++) {
      assertThat(seen[j]).isCloseTo(wanted[j], within(1e-9));
    }
    assertThat(layer.withShare(0).blend(kernel[3])).isEqualTo(kernel[3]);
  }

  @Test
  void tagsThatAtLeastTenBearCountAndSoDoTheirLabels() {
    SoundFile sound = new SoundFile(Path.of("a.wav"), "", "a.wav");
    List<Clip> clips =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    new Clip(
                        i < 10 ? "happy" : "sad",
                        "",
                        Map.of("moods", i < 12 ? "warm; lively" : "bleak", "genres", "folk"),
                        sound))
            .toList();
    double[][] tags = Tags.of(clips);
    // folk, happy, sad, lively, warm; bleak is said of eight only
    assertThat(tags[0]).containsExactly(1, 1, 0, 1, 1);
    assertThat(tags[19]).containsExactly(1, 0, 1, 0, 0);
  }
}
