package org.humoresque.training.micro;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Random;
import org.humoresque.training.cnn.Feed;
import org.humoresque.training.cnn.TrainingOptions.Targets;
import org.humoresque.vision.micro.MicroSequence;

/**
 * Makes of sequences what the network takes in: (batch, 3, 18, 16, 16). While training half of them
 * are mirrored (what moved right moves left then), moved by a cell, and made stronger or weaker.
 */
final class MicroFeed implements Feed<MicroExample> {

  private static final int SIDE = MicroSequence.SIDE;
  private static final int CELLS = SIDE * SIDE;
  private static final int LENGTH = MicroSequence.CHANNELS * MicroSequence.FRAMES * CELLS;

  private final int classes;
  private final Targets options;
  private final double[] classWeights;

  MicroFeed(int classes, Targets options, List<MicroExample> training) {
    this.classes = classes;
    this.options = options;
    this.classWeights = options.balancing().weights(training, classes);
  }

  @Override
  public Batch varied(int epoch, List<MicroExample> examples, Random random, NDManager manager) {
    float[] shown = new float[examples.size() * LENGTH];
    float[] targets = new float[examples.size() * classes];
    for (int i = 0; i < examples.size(); i++) {
      MicroExample example = examples.get(i);
      vary(example, random, shown, i * LENGTH);
      double weight = classWeights[example.label()];
      for (int k = 0; k < classes; k++) {
        double told =
            options.labelSmoothing() / classes
                + (k == example.label() ? 1 - options.labelSmoothing() : 0);
        targets[i * classes + k] = (float) (weight * told);
      }
    }
    return batch(shown, targets, examples.size(), manager);
  }

  @Override
  public Batch plain(int epoch, List<MicroExample> examples, NDManager manager) {
    float[] shown = new float[examples.size() * LENGTH];
    float[] targets = new float[examples.size() * classes];
    for (int i = 0; i < examples.size(); i++) {
      System.arraycopy(examples.get(i).unpacked(), 0, shown, i * LENGTH, LENGTH);
      targets[i * classes + examples.get(i).label()] = 1;
    }
    return batch(shown, targets, examples.size(), manager);
  }

  private Batch batch(float[] shown, float[] targets, int size, NDManager manager) {
    Shape shape = new Shape(size, MicroSequence.CHANNELS, MicroSequence.FRAMES, SIDE, SIDE);
    return new Batch(
        manager.create(shown, shape), manager.create(targets, new Shape(size, classes)));
  }

  private static void vary(MicroExample example, Random random, float[] shown, int at) {
    boolean mirrored = random.nextBoolean();
    int moveX = random.nextInt(3) - 1;
    int moveY = random.nextInt(3) - 1;
    float strength = (float) Math.exp(0.25 * random.nextGaussian());
    for (int i = 0; i < LENGTH; i++) {
      int x = i % SIDE - moveX;
      int y = i / SIDE % SIDE - moveY;
      if (x < 0 || y < 0 || x >= SIDE || y >= SIDE) {
        continue;
      }
      int from = i / CELLS * CELLS + y * SIDE + (mirrored ? SIDE - 1 - x : x);
      boolean sideways = i < MicroSequence.FRAMES * CELLS;
      shown[at + i] = (mirrored && sideways ? -strength : strength) * example.at(from);
    }
  }
}
