package org.humoresque.training.cnn;

import java.util.List;
import java.util.Locale;

/**
 * What one epoch brought.
 *
 * @param epoch from 1
 * @param learningRate at its end
 * @param loss mean training loss (cross-entropy with label smoothing, natural logarithm)
 * @param accuracy share of augmented training faces read right, in [0, 1]
 * @param validationLoss mean cross-entropy of the averaged weights on the validation faces
 * @param validationAccuracy share of validation faces the averaged weights read right, in [0, 1]
 * @param seconds it took
 */
public record EpochMetrics(
    int epoch,
    double learningRate,
    double loss,
    double accuracy,
    double validationLoss,
    double validationAccuracy,
    double seconds) {

  /** First line of a metrics file. */
  public static final String HEADER =
      "epoch,learning_rate,loss,accuracy,validation_loss,validation_accuracy,seconds";

  /** One line of a metrics file. */
  public String toCsv() {
    return String.format(
        Locale.ROOT,
        "%d,%.6f,%.5f,%.5f,%.5f,%.5f,%.1f",
        epoch,
        learningRate,
        loss,
        accuracy,
        validationLoss,
        validationAccuracy,
        seconds);
  }

  /** Reads a line that {@link #toCsv} wrote. */
  public static EpochMetrics parse(String line) {
    List<String> fields = List.of(line.split(","));
    return new EpochMetrics(
        Integer.parseInt(fields.get(0)),
        Double.parseDouble(fields.get(1)),
        Double.parseDouble(fields.get(2)),
        Double.parseDouble(fields.get(3)),
        Double.parseDouble(fields.get(4)),
        Double.parseDouble(fields.get(5)),
        Double.parseDouble(fields.get(6)));
  }
}
