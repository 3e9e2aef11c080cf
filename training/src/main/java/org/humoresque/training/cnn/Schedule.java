package org.humoresque.training.cnn;

import java.util.List;
import java.util.Locale;

/**
 * How long a network is trained and how fast it learns when.
 *
 * @param kind how the rate falls
 * @param epochs how often every face is seen at most
 * @param learningRate peak of the rate, reached after {@code warmUpEpochs}
 * @param warmUpEpochs epochs in which the rate rises from zero
 * @param patience epochs without a better validation accuracy after which {@link Kind#PLATEAU}
 *     halves the rate
 * @param earlyStopping epochs without a better validation accuracy after which training stops and
 *     goes back to the best epoch; 0 never stops early
 */
public record Schedule(
    Kind kind,
    int epochs,
    double learningRate,
    double warmUpEpochs,
    int patience,
    int earlyStopping) {

  /** How the rate falls after its peak. */
  public enum Kind {
    /** Along half a cosine to zero at the last epoch (Loshchilov and Hutter 2017). */
    COSINE,
    /** Halved whenever validation accuracy stops rising (PAPERS.md B). */
    PLATEAU;

    /** The name on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  public Schedule {
    TrainingOptions.require(epochs >= 1, "epochs", epochs, "at least 1");
    TrainingOptions.require(learningRate > 0, "learningRate", learningRate, "above 0");
    TrainingOptions.require(warmUpEpochs >= 0, "warmUpEpochs", warmUpEpochs, "at least 0");
    TrainingOptions.require(patience >= 1, "patience", patience, "at least 1");
    TrainingOptions.require(earlyStopping >= 0, "earlyStopping", earlyStopping, "at least 0");
  }

  /** A cosine without early stopping. */
  public static Schedule cosine(int epochs, double learningRate, double warmUpEpochs) {
    return new Schedule(Kind.COSINE, epochs, learningRate, warmUpEpochs, 3, 0);
  }

  /** The same schedule with another length. */
  public Schedule withEpochs(int other) {
    return new Schedule(kind, other, learningRate, warmUpEpochs, patience, earlyStopping);
  }

  /**
   * The learning rate at a moment.
   *
   * @param epoch how many epochs have passed, fractions included
   * @param past what the finished epochs brought
   */
  public double rateAt(double epoch, List<EpochMetrics> past) {
    if (epoch < warmUpEpochs) {
      return learningRate * epoch / warmUpEpochs;
    }
    if (kind == Kind.PLATEAU) {
      return learningRate * Math.pow(0.5, plateaus(past));
    }
    double share = Math.min(1, (epoch - warmUpEpochs) / Math.max(1e-9, epochs - warmUpEpochs));
    return learningRate * 0.5 * (1 + Math.cos(Math.PI * share));
  }

  /** Whether training ends before its last epoch. */
  public boolean stopsEarly(List<EpochMetrics> past) {
    return earlyStopping > 0 && past.size() - bestEpoch(past) >= earlyStopping;
  }

  /** The epoch with the highest validation accuracy, the first of equals; 0 before any. */
  public static int bestEpoch(List<EpochMetrics> past) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (EpochMetrics metrics : past) {
      if (metrics.validationAccuracy() > highest) {
        highest = metrics.validationAccuracy();
        best = metrics.epoch();
      }
    }
    return best;
  }

  private int plateaus(List<EpochMetrics> past) {
    int halvings = 0;
    int since = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (EpochMetrics metrics : past) {
      since++;
      if (metrics.validationAccuracy() > highest) {
        highest = metrics.validationAccuracy();
        since = 0;
      } else if (since >= patience) {
        halvings++;
        since = 0;
      }
    }
    return halvings;
  }
}
