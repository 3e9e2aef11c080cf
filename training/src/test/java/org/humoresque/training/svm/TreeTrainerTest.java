package org.humoresque.training.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.humoresque.music.lyrics.model.LabelTree;
import org.humoresque.music.lyrics.model.SparseVector;
import org.junit.jupiter.api.Test;

class TreeTrainerTest {

  private static final LabelTree TREE = LabelTree.parse("t", "up\n  a\n  b\ndown\n  c\n  d\n");
  private static final List<String> LABELS = List.of("a", "b", "c", "d");

  private final List<SparseVector> vectors = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  @Test
  void cloudsOfPointsAreToldApart() {
    clouds(40, 0.3);
    TreeTrainer.Trained trained = train(Kernel.linear(1));
    assertThat(accuracy(trained)).isGreaterThan(0.95);
  }

  @Test
  void aWideKernelTellsARingFromItsMiddle() {
    Random random = new Random(3);
    for (int i = 0; i < 120; i++) {
      double angle = random.nextDouble() * 2 * Math.PI;
      boolean middle = i % 2 == 0;
      double radius = middle ? 0.3 : 1.2;
      add(middle ? "a" : "c", radius * Math.cos(angle), radius * Math.sin(angle));
    }
    LabelTree two = LabelTree.parse("t", "a\nc\n");
    TreeTrainer.Trained trained =
        new TreeTrainer(two, List.of(Kernel.linear(1), new Kernel(1, 1)), false, 1)
            .train(new Examples(vectors, 2), labels);
    assertThat(trained.chosen()).containsEntry("all", new Kernel(1, 1));
    int right = 0;
    for (int i = 0; i < labels.size(); i++) {
      double[] leaves = trained.classifier().leaves(vectors.get(i));
      right += (leaves[0] > 0.5) == labels.get(i).equals("a") ? 1 : 0;
    }
    assertThat(right).isGreaterThan(115);
  }

  @Test
  void probabilitiesOfUnseenExamplesAreHonest() {
    clouds(60, 0.9);
    TreeTrainer.Trained trained = train(Kernel.linear(1));
    double sure = 0;
    int right = 0;
    for (int i = 0; i < labels.size(); i++) {
      double[] leaves = trained.unseen().get(i);
      assertThat(Arrays.stream(leaves).sum()).isEqualTo(1, within(1e-9));
      int best = best(leaves);
      sure += leaves[best];
      right += LABELS.get(best).equals(labels.get(i)) ? 1 : 0;
    }
    assertThat(sure / labels.size()).isEqualTo((double) right / labels.size(), within(0.1));
  }

  @Test
  void anExampleOfAnInnerNodeTrainsTheSplitAbove() {
    clouds(20, 0.3);
    for (int i = 0; i < 20; i++) {
      add("up", 1 + i * 0.01, 0);
    }
    assertThat(accuracy(train(Kernel.linear(1)))).isGreaterThan(0.7);
  }

  @Test
  void sameSeedSameMachines() {
    clouds(20, 0.5);
    SparseVector probe = vectors.get(7);
    assertThat(train(Kernel.linear(1)).classifier().leaves(probe))
        .isEqualTo(train(Kernel.linear(1)).classifier().leaves(probe));
  }

  @Test
  void vectorsMadeByLabelsAreHonestWhereEachFoldHasItsOwn() {
    clouds(30, 3);
    List<SparseVector> telling = labels.stream().map(TreeTrainerTest::telling).toList();
    TreeTrainer trainer = new TreeTrainer(TREE, List.of(Kernel.linear(1)), false, 1);
    Examples knowing = new Examples(telling, 2);
    double fooled = sure(trainer.train(knowing, labels));
    double honest = sure(trainer.train(knowing, fold -> new Examples(vectors, 2), labels));
    assertThat(fooled).isGreaterThan(0.8);
    assertThat(honest).isLessThan(0.6);
  }

  private static SparseVector telling(String label) {
    int place = LABELS.indexOf(label);
    return new SparseVector(
        new int[] {0, 1}, new float[] {place < 2 ? 1 : -1, place % 2 == 0 ? 1 : -1});
  }

  private static double sure(TreeTrainer.Trained trained) {
    return trained.unseen().stream()
        .mapToDouble(leaves -> Arrays.stream(leaves).max().orElse(0))
        .average()
        .orElse(0);
  }

  private TreeTrainer.Trained train(Kernel kernel) {
    return new TreeTrainer(TREE, List.of(kernel), true, 1).train(new Examples(vectors, 2), labels);
  }

  private void clouds(int each, double spread) {
    Random random = new Random(1);
    double[][] middles = {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}};
    for (int i = 0; i < each * 4; i++) {
      double[] middle = middles[i % 4];
      add(
          LABELS.get(i % 4),
          middle[0] + spread * random.nextGaussian(),
          middle[1] + spread * random.nextGaussian());
    }
  }

  private void add(String label, double x, double y) {
    vectors.add(new SparseVector(new int[] {0, 1}, new float[] {(float) x, (float) y}));
    labels.add(label);
  }

  private double accuracy(TreeTrainer.Trained trained) {
    int right = 0;
    for (int i = 0; i < labels.size(); i++) {
      double[] leaves = trained.classifier().leaves(vectors.get(i));
      right += LABELS.get(best(leaves)).equals(labels.get(i)) ? 1 : 0;
    }
    return (double) right / labels.size();
  }

  private static int best(double[] leaves) {
    int best = 0;
    for (int i = 1; i < leaves.length; i++) {
      best = leaves[i] > leaves[best] ? i : best;
    }
    return best;
  }
}
