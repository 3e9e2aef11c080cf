package org.humoresque.training.cnn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains one network: shuffled batches of varied faces, gradient descent, a moving average of the
 * weights, a validation and a checkpoint after every epoch.
 *
 * <p>Between epochs nothing is remembered but the checkpoint and the metrics: the order and the
 * variation of the faces depend on the seed and the epoch alone, so a resumed training goes the
 * same way as one that was never stopped.
 */
public final class TrainingLoop {

  private static final int EVALUATION_BATCH = 128;

  private final Network network;
  private final TrainingOptions options;
  private final RunFolder folder;
  private final TrainingProgress progress;

  public TrainingLoop(
      Network network, TrainingOptions options, RunFolder folder, TrainingProgress progress) {
    this.network = network;
    this.options = options;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Trains from the run folder's checkpoint, if it has one, to the last epoch or to the one that
   * stops it early.
   *
   * @return the averaged weights by name; after an early stop those of the best epoch
   */
  public Map<String, float[]> train(List<Example> training, List<Example> validation) {
    return train(training, validation, Map.of());
  }

  /**
   * The same from other weights than freshly drawn ones.
   *
   * @param beginning weights by name, such as those of a network trained for another task; names
   *     that this network does not have are passed over
   */
  public Map<String, float[]> train(
      List<Example> training, List<Example> validation, Map<String, float[]> beginning) {
    return train(training, validation, beginning, new Batches(network, options, training));
  }

  /**
   * The same from anything that can be shown to a network.
   *
   * @param feed shows it
   */
  public <E extends Labelled> Map<String, float[]> train(
      List<E> training, List<E> validation, Map<String, float[]> beginning, Feed<E> feed) {
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = network.initialize(manager, options.seed());
        Weights average = network.initialize(manager, options.seed())) {
      weights.setAllOf(beginning);
      average.setAllOf(beginning);
      Optimizer optimizer = Optimizer.of(options.descent(), weights);
      int done = restore(weights, average, optimizer);
      for (int epoch = done + 1; epoch <= options.schedule().epochs(); epoch++) {
        if (options.schedule().stopsEarly(folder.metrics())) {
          return folder.best().orElseThrow().average();
        }
        long start = System.nanoTime();
        Tally tally = trainEpoch(epoch, feed, training, manager, weights, average, optimizer);
        Tally check = evaluate(epoch, feed, validation, manager, average);
        double rate = options.schedule().rateAt(epoch, folder.metrics());
        EpochMetrics metrics =
            new EpochMetrics(
                epoch,
                rate,
                tally.loss(),
                tally.accuracy(),
                check.loss(),
                check.accuracy(),
                (System.nanoTime() - start) / 1e9);
        folder.write(
            new Checkpoint(
                network.name(),
                epoch,
                weights.toArrays(),
                average.toArrays(),
                optimizer.toArrays()),
            metrics,
            options.schedule().earlyStopping() > 0);
        progress.epoch(metrics);
      }
      return average.toArrays();
    }
  }

  private int restore(Weights weights, Weights average, Optimizer optimizer) {
    return folder
        .checkpoint()
        .map(
            checkpoint -> {
              weights.setAll(checkpoint.weights());
              average.setAll(checkpoint.average());
              optimizer.setAll(checkpoint.optimizer());
              return checkpoint.epoch();
            })
        .orElse(0);
  }

  private <E extends Labelled> Tally trainEpoch(
      int epoch,
      Feed<E> feed,
      List<E> examples,
      NDManager manager,
      Weights weights,
      Weights average,
      Optimizer optimizer) {
    Random random = new Random(31 * options.seed() + epoch);
    Engine.getInstance().setRandomSeed((int) (31 * options.seed() + epoch));
    List<EpochMetrics> past = folder.metrics();
    List<E> order = options.targets().balancing().epoch(examples, network.classes(), random);
    int steps = order.size() / options.batchSize();
    Tally tally = new Tally();
    for (int step = 0; step < steps; step++) {
      List<E> batch = order.subList(step * options.batchSize(), (step + 1) * options.batchSize());
      try (NDManager scratch = manager.newSubManager()) {
        Feed.Batch shown = feed.varied(epoch, batch, random, scratch);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          NDArray logits = network.forward(shown.inputs(), weights, true);
          NDArray loss = crossEntropy(logits, shown.targets());
          collector.backward(loss);
          tally.add(batch, logits.toFloatArray(), loss.getFloat());
        }
        long stepsDone = (epoch - 1) * (long) steps + step;
        double moment = epoch - 1 + (step + 1.0) / steps;
        optimizer.step(options.schedule().rateAt(moment, past), stepsDone + 1);
        follow(average, weights, stepsDone);
      }
      progress.step(epoch, step + 1, steps, tally.loss(), tally.accuracy());
    }
    return tally;
  }

  private <E extends Labelled> Tally evaluate(
      int epoch, Feed<E> feed, List<E> examples, NDManager manager, Weights average) {
    Tally tally = new Tally();
    for (int from = 0; from < examples.size(); from += EVALUATION_BATCH) {
      List<E> batch = examples.subList(from, Math.min(examples.size(), from + EVALUATION_BATCH));
      try (NDManager scratch = manager.newSubManager()) {
        Feed.Batch shown = feed.plain(epoch, batch, scratch);
        NDArray logits = network.forward(shown.inputs(), average, false);
        NDArray loss = crossEntropy(logits, shown.targets());
        tally.add(batch, logits.toFloatArray(), loss.getFloat());
      }
    }
    return tally;
  }

  private static NDArray crossEntropy(NDArray logits, NDArray targets) {
    return logits.logSoftmax(1).mul(targets).sum().div(-logits.getShape().get(0));
  }

  /** Moves the average a little towards the weights; faster at first, while it knows little. */
  private void follow(Weights average, Weights weights, long step) {
    float keep = (float) Math.min(options.descent().averageDecay(), (1.0 + step) / (10.0 + step));
    average
        .all()
        .forEach(
            (name, array) -> {
              try (NDArray news = weights.get(name).mul(1 - keep)) {
                array.muli(keep).addi(news);
              }
            });
  }

  /** Sums up loss and hits over batches. */
  private static final class Tally {
    private long faces;
    private long hits;
    private double lossSum;

    void add(List<? extends Labelled> batch, float[] logits, double meanLoss) {
      int classes = logits.length / batch.size();
      for (int i = 0; i < batch.size(); i++) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
          if (logits[i * classes + k] > logits[i * classes + best]) {
            best = k;
          }
        }
        hits += best == batch.get(i).label() ? 1 : 0;
      }
      faces += batch.size();
      lossSum += meanLoss * batch.size();
    }

    double loss() {
      return faces == 0 ? Double.NaN : lossSum / faces;
    }

    double accuracy() {
      return faces == 0 ? Double.NaN : (double) hits / faces;
    }
  }
}
