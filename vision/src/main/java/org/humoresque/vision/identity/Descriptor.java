package org.humoresque.vision.identity;

import java.util.Arrays;
import java.util.function.Function;

/** What is measured of an aligned face: many numbers in which light counts little. */
public enum Descriptor {
  /** Oriented gradients in cells of 8 pixels. */
  GRADIENTS("gradients", new OrientedGradients(8)::describe),
  /** Binary patterns of neighbours. */
  FINE_PATTERNS("fine-patterns", new BinaryPatterns(1)::describe),
  /** Binary patterns two pixels around. */
  PATTERNS("patterns", new BinaryPatterns(2)::describe),
  /** Binary patterns three pixels around. */
  COARSE_PATTERNS("coarse-patterns", new BinaryPatterns(3)::describe);

  private final String label;
  private final Function<Grey, float[]> measure;

  Descriptor(String label, Function<Grey, float[]> measure) {
    this.label = label;
    this.measure = measure;
  }

  /** Its name in model files and for people. */
  public String label() {
    return label;
  }

  /** The numbers of an aligned face. */
  public float[] describe(Grey face) {
    return measure.apply(face);
  }

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Descriptor parse(String label) {
    return Arrays.stream(values())
        .filter(it -> it.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no descriptor '%s'; there are %s"
                        .formatted(
                            label, Arrays.stream(values()).map(Descriptor::label).toList())));
  }
}
