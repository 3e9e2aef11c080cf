package org.humoresque.training.svm;

/**
 * A kernel and the cost of mistakes.
 *
 * @param cost LIBSVM's C, greater than 0
 * @param gamma the width of exp(-gamma |x - y|²), greater than 0; 0 for the linear kernel
 */
public record Kernel(double cost, double gamma) {

  /**
   * @throws IllegalArgumentException if a number is out of range
   */
  public Kernel {
    if (!(cost > 0)) {
      throw new IllegalArgumentException("cost must be greater than 0, but is " + cost);
    }
    if (!(gamma >= 0)) {
      throw new IllegalArgumentException("gamma must be at least 0, but is " + gamma);
    }
  }

  /** A linear kernel. */
  public static Kernel linear(double cost) {
    return new Kernel(cost, 0);
  }

  @Override
  public String toString() {
    return gamma == 0 ? "linear:" + cost : "rbf:" + cost + ":" + gamma;
  }

  /**
   * Reads what {@link #toString} writes: {@code linear:0.3}, {@code rbf:1:0.5}.
   *
   * @throws IllegalArgumentException naming the text and what is allowed
   */
  public static Kernel parse(String text) {
    String[] parts = text.split(":");
    boolean linear = parts.length == 2 && parts[0].equals("linear");
    boolean rbf = parts.length == 3 && parts[0].equals("rbf");
    try {
      if (linear || rbf) {
        return new Kernel(Double.parseDouble(parts[1]), linear ? 0 : Double.parseDouble(parts[2]));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(unknown(text), e);
    }
    throw new IllegalArgumentException(unknown(text));
  }

  private static String unknown(String text) {
    return "unknown kernel '%s'; allowed: linear:COST, rbf:COST:GAMMA".formatted(text);
  }
}
