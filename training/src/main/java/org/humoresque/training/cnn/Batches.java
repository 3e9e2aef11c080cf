package org.humoresque.training.cnn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Random;
import org.humoresque.vision.image.GreyImage;

/** Makes of faces pictures of shape (batch, 1, size, size). */
final class Batches implements Feed<Example> {

  private final Network network;
  private final TrainingOptions options;
  private final double[] classWeights;

  Batches(Network network, TrainingOptions options, List<Example> training) {
    this.network = network;
    this.options = options;
    this.classWeights = options.targets().balancing().weights(training, network.classes());
  }

  /** Side of this epoch's windows. */
  private int size(int epoch) {
    return options.views().sizes().at(epoch, options.schedule().epochs());
  }

  /** Besides, labels are smoothed and taught. */
  @Override
  public Batch varied(int epoch, List<Example> examples, Random random, NDManager manager) {
    int size = size(epoch);
    Augmentation augmentation = options.views().augmentation();
    float[] pictures = new float[examples.size() * size * size];
    float[] targets = new float[examples.size() * network.classes()];
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      write(augmentation.apply(example.picture(), size, random), i, pictures);
      writeTarget(example, i, targets);
    }
    NDArray shown = manager.create(pictures, new Shape(examples.size(), 1, size, size));
    NDArray wanted = manager.create(targets, new Shape(examples.size(), network.classes()));
    if (options.targets().mixup() == 0) {
      return new Batch(shown, wanted);
    }
    float share = (float) BetaDistribution.symmetric(options.targets().mixup(), random);
    return new Batch(blend(shown, share), blend(wanted, share));
  }

  /** Whole pictures at the scale of this epoch's windows. */
  @Override
  public Batch plain(int epoch, List<Example> examples, NDManager manager) {
    int size = (int) Math.round(size(epoch) / options.views().augmentation().window());
    float[] pictures = new float[examples.size() * size * size];
    float[] targets = new float[examples.size() * network.classes()];
    for (int i = 0; i < examples.size(); i++) {
      write(Warp.resize(examples.get(i).picture(), size), i, pictures);
      targets[i * network.classes() + examples.get(i).label()] = 1;
    }
    return new Batch(
        manager.create(pictures, new Shape(examples.size(), 1, size, size)),
        manager.create(targets, new Shape(examples.size(), network.classes())));
  }

  private void write(GreyImage picture, int index, float[] pictures) {
    float[] values = options.views().preprocessing().apply(picture);
    System.arraycopy(values, 0, pictures, index * values.length, values.length);
  }

  private void writeTarget(Example example, int index, float[] targets) {
    int classes = network.classes();
    double smoothing = options.targets().labelSmoothing();
    double taught = example.teacher().length == 0 ? 0 : options.targets().teacherShare();
    double weight = classWeights[example.label()];
    for (int k = 0; k < classes; k++) {
      double told = smoothing / classes + (k == example.label() ? 1 - smoothing : 0);
      double target = taught == 0 ? told : (1 - taught) * told + taught * example.teacher()[k];
      targets[index * classes + k] = (float) (weight * target);
    }
  }

  /** Each row blended with the row that mirrors its place in the batch. */
  private static NDArray blend(NDArray rows, float share) {
    return rows.mul(share).add(rows.flip(0).mul(1 - share));
  }
}
