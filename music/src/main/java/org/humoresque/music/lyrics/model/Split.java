package org.humoresque.music.lyrics.model;

/**
 * One split of the tree: a machine and the sigmoid that turns its decisions into probabilities
 * (Platt 2000).
 *
 * @param decision the machine
 * @param slope of the sigmoid; positive where the machine learnt something
 * @param offset of the sigmoid
 */
public record Split(Decision decision, double slope, double offset) {

  /** The probability of the split's first side, in (0, 1). */
  public double probability(SparseVector vector) {
    return probability(decision.of(vector));
  }

  /** The same of a decision that is known already. */
  double probability(double decided) {
    return 1 / (1 + Math.exp(-(slope * decided + offset)));
  }
}
