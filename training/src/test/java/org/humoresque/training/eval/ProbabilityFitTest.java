package org.humoresque.training.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.humoresque.vision.emotion.ProbabilityScale;
import org.junit.jupiter.api.Test;

class ProbabilityFitTest {

  private final List<double[]> logits = new ArrayList<>();
  private final int[] truths = new int[8000];

  /** Items whose truth follows this scale, and whose logits do not know of it. */
  private void draw(ProbabilityScale scale) {
    Random random = new Random(1);
    for (int i = 0; i < truths.length; i++) {
      double[] row = {2 * random.nextGaussian(), 2 * random.nextGaussian(), 0};
      double[] honest = scale.probabilities(row);
      double drawn = random.nextDouble();
      truths[i] = drawn < honest[0] ? 0 : drawn < honest[0] + honest[1] ? 1 : 2;
      logits.add(row);
    }
  }

  @Test
  void findsTheTemperatureAndTheExponentThatTheTruthFollows() {
    draw(new ProbabilityScale(1.6, 1.4, List.of()));
    ProbabilityScale fitted = ProbabilityFit.fit(logits, truths);
    assertThat(fitted.temperature()).isCloseTo(1.6, within(0.15));
    assertThat(fitted.exponent()).isCloseTo(1.4, within(0.1));
  }

  @Test
  void givesBackToAClassWhatWasTakenFromIt() {
    draw(new ProbabilityScale(1, 1, List.of(1.0, 0.0, 0.0)));
    List<Double> offsets = ProbabilityFit.fit(logits, truths).offsets();
    assertThat(offsets.get(0) - offsets.get(1)).isBetween(0.6, 1.2);
  }

  @Test
  void honestLogitsAreLeftAlone() {
    draw(ProbabilityScale.PLAIN);
    double[] fitted = ProbabilityFit.fit(logits, truths).probabilities(new double[] {2, 1, 0});
    assertThat(fitted)
        .containsExactly(
            ProbabilityScale.PLAIN.probabilities(new double[] {2, 1, 0}), within(0.03));
  }

  @Test
  void crossFittedProbabilitiesAreHonestTooAndComeInOrder() {
    draw(new ProbabilityScale(2, 1.3, List.of()));
    List<double[]> crossFitted = ProbabilityFit.crossFitted(logits, truths, 5);
    assertThat(crossFitted).hasSameSizeAs(logits);
    assertThat(Calibration.expectedError(crossFitted, truths, 15)).isLessThan(0.025);
    assertThat(Calibration.argMax(crossFitted.get(7)))
        .isEqualTo(
            Calibration.argMax(ProbabilityFit.fit(logits, truths).probabilities(logits.get(7))));
  }

  @Test
  void nothingToFitIsRefused() {
    assertThatThrownBy(() -> ProbabilityFit.fit(List.of(), new int[0]))
        .hasMessageContaining("at least one");
  }
}
