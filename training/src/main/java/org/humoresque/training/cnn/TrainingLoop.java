package org.humoresque.training.cnn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.image.GreyImage;

/**
 * Trains one network: shuffled batches of varied faces, gradient descent, a moving average of the
 * weights, a validation and a checkpoint after every epoch.
 *
 * <p>Between epochs nothing is remembered but the checkpoint: the order and the variation of the
 * faces depend on the seed and the epoch alone, so a resumed training goes the same way as one that
 * was never stopped.
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
   * Trains from the run folder's checkpoint, if it has one, to the last epoch.
   *
   * @return the averaged weights by name
   */
  public Map<String, float[]> train(List<LabelledFace> training, List<LabelledFace> validation) {
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = network.initialize(manager, options.seed());
        Weights average = network.initialize(manager, options.seed())) {
      Optimizer optimizer = Optimizer.of(options.optimizer(), weights, options.weightDecay());
      int done = restore(weights, average, optimizer);
      for (int epoch = done + 1; epoch <= options.epochs(); epoch++) {
        long start = System.nanoTime();
        Tally tally = trainEpoch(epoch, training, manager, weights, average, optimizer);
        Tally check = evaluate(validation, manager, average);
        folder.write(
            new Checkpoint(
                network.name(),
                epoch,
                weights.toArrays(),
                average.toArrays(),
                optimizer.toArrays()));
        EpochMetrics metrics =
            new EpochMetrics(
                epoch,
                options.learningRateAt(epoch),
                tally.loss(),
                tally.accuracy(),
                check.loss(),
                check.accuracy(),
                (System.nanoTime() - start) / 1e9);
        folder.append(metrics);
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

  private Tally trainEpoch(
      int epoch,
      List<LabelledFace> faces,
      NDManager manager,
      Weights weights,
      Weights average,
      Optimizer optimizer) {
    Random random = new Random(31 * options.seed() + epoch);
    List<LabelledFace> shuffled = new ArrayList<>(faces);
    Collections.shuffle(shuffled, random);
    int steps = faces.size() / options.batchSize();
    Tally tally = new Tally();
    for (int step = 0; step < steps; step++) {
      List<LabelledFace> batch =
          shuffled.subList(step * options.batchSize(), (step + 1) * options.batchSize());
      try (NDManager scratch = manager.newSubManager()) {
        NDArray pictures = pictures(batch, random, scratch);
        NDArray targets = targets(batch, options.labelSmoothing(), scratch);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          NDArray logits = network.forward(pictures, weights, true);
          NDArray loss = crossEntropy(logits, targets);
          collector.backward(loss);
          tally.add(batch, logits.toFloatArray(), loss.getFloat());
        }
        long stepsDone = (epoch - 1) * (long) steps + step;
        optimizer.step(options.learningRateAt(epoch - 1 + (step + 1.0) / steps), stepsDone + 1);
        follow(average, weights, stepsDone);
      }
      progress.step(epoch, step + 1, steps, tally.loss(), tally.accuracy());
    }
    return tally;
  }

  private Tally evaluate(List<LabelledFace> faces, NDManager manager, Weights average) {
    Tally tally = new Tally();
    for (int from = 0; from < faces.size(); from += EVALUATION_BATCH) {
      List<LabelledFace> batch =
          faces.subList(from, Math.min(faces.size(), from + EVALUATION_BATCH));
      try (NDManager scratch = manager.newSubManager()) {
        NDArray logits = network.forward(plainPictures(batch, scratch), average, false);
        NDArray loss = crossEntropy(logits, targets(batch, 0, scratch));
        tally.add(batch, logits.toFloatArray(), loss.getFloat());
      }
    }
    return tally;
  }

  private NDArray pictures(List<LabelledFace> batch, Random random, NDManager manager) {
    return stack(
        batch.stream().map(face -> options.augmentation().apply(face.image(), random)).toList(),
        manager);
  }

  private NDArray plainPictures(List<LabelledFace> batch, NDManager manager) {
    return stack(batch.stream().map(LabelledFace::image).toList(), manager);
  }

  private NDArray stack(List<GreyImage> faces, NDManager manager) {
    int size = network.inputSize();
    float[] values = new float[faces.size() * size * size];
    for (int i = 0; i < faces.size(); i++) {
      float[] face = options.preprocessing().apply(faces.get(i));
      System.arraycopy(face, 0, values, i * face.length, face.length);
    }
    return manager.create(values, new Shape(faces.size(), 1, size, size));
  }

  private NDArray targets(List<LabelledFace> batch, double smoothing, NDManager manager) {
    int classes = network.classes();
    float[] values = new float[batch.size() * classes];
    Arrays.fill(values, (float) (smoothing / classes));
    for (int i = 0; i < batch.size(); i++) {
      values[i * classes + batch.get(i).emotion().ordinal()] += (float) (1 - smoothing);
    }
    return manager.create(values, new Shape(batch.size(), classes));
  }

  private static NDArray crossEntropy(NDArray logits, NDArray targets) {
    return logits.logSoftmax(1).mul(targets).sum().div(-logits.getShape().get(0));
  }

  /** Moves the average a little towards the weights; faster at first, while it knows little. */
  private void follow(Weights average, Weights weights, long step) {
    float keep = (float) Math.min(options.averageDecay(), (1.0 + step) / (10.0 + step));
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

    void add(List<LabelledFace> batch, float[] logits, double meanLoss) {
      int classes = logits.length / batch.size();
      for (int i = 0; i < batch.size(); i++) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
          if (logits[i * classes + k] > logits[i * classes + best]) {
            best = k;
          }
        }
        hits += best == batch.get(i).emotion().ordinal() ? 1 : 0;
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
