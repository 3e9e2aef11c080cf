package org.humoresque.training.cnn;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.training.cnn.Convolution.Window;

/**
 * The network of PAPERS.md B: three stages of convolution (5×5, 4×4, 5×5 with 32, 32, 64 filters)
 * and 3×3 max pooling, batch normalisation at every layer, ReLU, a fully connected layer of 1024
 * with 30 % dropout.
 *
 * <p>What the paper leaves open: we pad by half the kernel and pool with stride 2, so sides go 48 →
 * 24 → 25 → 13 → 7.
 */
public final class SimpleCnn {

  private static final int HIDDEN = 1024;
  private static final double DROPOUT = 0.3;

  private SimpleCnn() {}

  /** Describes the network. */
  public static Network network(List<String> labels) {
    List<Layer> layers = new ArrayList<>();
    layers.addAll(stage("stage1", 1, 32, 5));
    layers.addAll(stage("stage2", 32, 32, 4));
    layers.addAll(stage("stage3", 32, 64, 5));
    layers.add(new Flatten());
    layers.add(new Linear("full1", 64 * 7 * 7, HIDDEN));
    layers.add(new BatchNormalization("full1.norm", HIDDEN));
    layers.add(new Relu());
    layers.add(new Dropout(DROPOUT));
    layers.add(new Linear("full2", HIDDEN, labels.size()));
    return new Network("simple-cnn", 48, labels, layers);
  }

  private static List<Layer> stage(String name, int in, int out, int kernel) {
    return List.of(
        Convolution.of(name, in, out, new Window(kernel, 1, kernel / 2, 1)),
        new BatchNormalization(name + ".norm", out),
        new Relu(),
        new MaxPooling(3, 2, 1));
  }
}
