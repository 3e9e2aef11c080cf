package org.humoresque.library.catalogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** The scales on which people rate valence and energy, and the way from each to [-1, 1]. */
public enum Scale {
  SIGNED_UNIT(-1, 1),
  UNIT(0, 1),
  ONE_TO_FIVE(1, 5),
  ONE_TO_NINE(1, 9),
  TEN(0, 10),
  PERCENT(0, 100);

  private final double low;
  private final double high;

  Scale(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /** The narrowest scale that holds all values; empty if none does. */
  static Optional<Scale> of(double least, double most) {
    return Arrays.stream(values())
        .filter(scale -> least >= scale.low && most <= scale.high)
        .filter(scale -> scale != SIGNED_UNIT || least < 0)
        .findFirst();
  }

  /** A value's place in [-1, 1]; empty if it lies outside the scale. */
  OptionalDouble centred(double value) {
    return value >= low && value <= high
        ? OptionalDouble.of(Math.max(-1, Math.min(1, 2 * (value - low) / (high - low) - 1)))
        : OptionalDouble.empty();
  }

  /** As a person reads it: {@code 0 to 1}. */
  public String label() {
    return "%.0f to %.0f".formatted(low, high);
  }
}
