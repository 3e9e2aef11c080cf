package org.humoresque.kernel;

import java.util.List;
import java.util.Locale;

/**
 * The four corners of the plane of feelings that music is usually sorted into, in the order of the
 * data set 4QAED: Q1 to Q4, counter-clockwise from pleasant and lively.
 */
public enum Quadrant {
  HAPPY(1, 1),
  ANGRY(-1, 1),
  SAD(-1, -1),
  RELAXED(1, -1);

  private static final List<Quadrant> ALL = List.of(values());

  private final int valenceSign;
  private final int arousalSign;

  Quadrant(int valenceSign, int arousalSign) {
    this.valenceSign = valenceSign;
    this.arousalSign = arousalSign;
  }

  /** The four in the order of every model's output. */
  public static List<Quadrant> all() {
    return ALL;
  }

  /** The name used in files and over HTTP: {@code relaxed}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** 1 for pleasant, -1 for unpleasant. */
  public int valenceSign() {
    return valenceSign;
  }

  /** 1 for lively, -1 for calm. */
  public int arousalSign() {
    return arousalSign;
  }
}
