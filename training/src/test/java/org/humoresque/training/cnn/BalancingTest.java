package org.humoresque.training.cnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;

class BalancingTest {

  private static final List<Example> EXAMPLES = examples(10, 4, 1);

  @Test
  void oversamplingRepeatsSmallClassesAndLosesNothing() {
    List<Example> epoch = Balancing.OVERSAMPLE.epoch(EXAMPLES, 3, new Random(1));
    assertThat(counts(epoch)).containsExactly(10, 10, 10);
    assertThat(new HashSet<>(epoch)).hasSize(15);
  }

  @Test
  void undersamplingCutsLargeClassesToAnotherPartInEveryEpoch() {
    List<Example> one = Balancing.UNDERSAMPLE.epoch(EXAMPLES, 3, new Random(1));
    List<Example> two = Balancing.UNDERSAMPLE.epoch(EXAMPLES, 3, new Random(2));
    assertThat(counts(one)).containsExactly(1, 1, 1);
    assertThat(new HashSet<>(one)).isNotEqualTo(new HashSet<>(two));
  }

  @Test
  void weightedSoftmaxCountsRareClassesMoreAndOneOnAverage() {
    double[] weights = Balancing.WEIGHTED.weights(EXAMPLES, 3);
    assertThat(weights[2]).isEqualTo(10 * weights[0], within(1e-12));
    double sum = EXAMPLES.stream().mapToDouble(example -> weights[example.label()]).sum();
    assertThat(sum).isCloseTo(EXAMPLES.size(), within(1e-9));
    assertThat(Balancing.NONE.weights(EXAMPLES, 3)).containsExactly(1, 1, 1);
  }

  @Test
  void aClassWithoutExamplesCannotBeBalanced() {
    assertThatThrownBy(() -> Balancing.WEIGHTED.weights(EXAMPLES, 4))
        .hasMessageContaining("class 3 of 4");
  }

  private static int[] counts(List<Example> examples) {
    int[] counts = new int[3];
    examples.forEach(example -> counts[example.label()]++);
    return counts;
  }

  private static List<Example> examples(int... sizes) {
    List<Example> examples = new ArrayList<>();
    for (int label = 0; label < sizes.length; label++) {
      for (int i = 0; i < sizes[label]; i++) {
        examples.add(new Example(new GreyImage(1, 1, new byte[] {(byte) i}), label));
      }
    }
    return examples;
  }
}
