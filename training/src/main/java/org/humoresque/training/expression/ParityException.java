package org.humoresque.training.expression;

/** The ONNX file would not compute what was trained; nothing was written. */
public class ParityException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ParityException(double difference, double allowed) {
    super(
        ("the ONNX model differs from the trained network by %.2g in probability; allowed: %.0e;"
                + " nothing was written")
            .formatted(difference, allowed));
  }
}
