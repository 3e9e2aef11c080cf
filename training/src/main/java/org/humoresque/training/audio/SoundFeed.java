package org.humoresque.training.audio;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Random;
import org.humoresque.music.audio.feature.MelSlice;
import org.humoresque.training.cnn.BetaDistribution;
import org.humoresque.training.cnn.Feed;
import org.humoresque.training.cnn.TrainingOptions.Targets;

/** Makes of slices what sound networks take in: (batch, 313, 128) in decibels. */
final class SoundFeed implements Feed<SoundExample> {

  private static final int LENGTH = MelSlice.FRAMES * MelSlice.BANDS;

  private final int classes;
  private final Targets options;
  private final SoundAugmentation augmentation;
  private final double[] classWeights;

  SoundFeed(
      int classes, Targets options, SoundAugmentation augmentation, List<SoundExample> training) {
    this.classes = classes;
    this.options = options;
    this.augmentation = augmentation;
    this.classWeights = options.balancing().weights(training, classes);
  }

  @Override
  public Batch varied(int epoch, List<SoundExample> examples, Random random, NDManager manager) {
    float[] targets = new float[examples.size() * classes];
    for (int i = 0; i < examples.size(); i++) {
      int label = examples.get(i).label();
      double weight = classWeights[label];
      for (int k = 0; k < classes; k++) {
        double told =
            options.labelSmoothing() / classes + (k == label ? 1 - options.labelSmoothing() : 0);
        targets[i * classes + k] = (float) (weight * told);
      }
    }
    NDArray shown = slices(examples, augmentation, random, manager);
    NDArray wanted = manager.create(targets, new Shape(examples.size(), classes));
    if (options.mixup() == 0) {
      return new Batch(shown, wanted);
    }
    float share = (float) BetaDistribution.symmetric(options.mixup(), random);
    return new Batch(blend(shown, share), blend(wanted, share));
  }

  @Override
  public Batch plain(int epoch, List<SoundExample> examples, NDManager manager) {
    float[] targets = new float[examples.size() * classes];
    for (int i = 0; i < examples.size(); i++) {
      targets[i * classes + examples.get(i).label()] = 1;
    }
    return new Batch(
        slices(examples, SoundAugmentation.NONE, new Random(0), manager),
        manager.create(targets, new Shape(examples.size(), classes)));
  }

  /** Slices as a network takes them in. */
  static NDArray slices(
      List<SoundExample> examples,
      SoundAugmentation augmentation,
      Random random,
      NDManager manager) {
    float[] numbers = new float[examples.size() * LENGTH];
    for (int i = 0; i < examples.size(); i++) {
      augmentation.write(examples.get(i), random, numbers, i * LENGTH);
    }
    return manager.create(numbers, new Shape(examples.size(), MelSlice.FRAMES, MelSlice.BANDS));
  }

  /** Each row blended with the row that mirrors its place in the batch. */
  private static NDArray blend(NDArray rows, float share) {
    return rows.mul(share).add(rows.flip(0).mul(1 - share));
  }
}
