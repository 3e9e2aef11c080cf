package org.humoresque.training.cnn;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.training.cnn.Convolution.Window;

/**
 * The network of PAPERS.md D: convolutions with same padding, max pooling, a dense softmax; trained
 * on brightness divided by 255 with rare classes repeated.
 *
 * <p>The paper gives no sizes; ours are three stages of two 3×3 convolutions with 32, 64 and 128
 * filters and batch normalisation, 2×2 pooling, and a dense layer of 128 with half of it dropped.
 */
public final class OversampledCnn {

  private static final int HIDDEN = 128;
  private static final double DROPOUT = 0.5;

  private OversampledCnn() {}

  /** Describes the network. */
  public static Network network(List<String> labels) {
    List<Layer> layers = new ArrayList<>();
    layers.addAll(stage("stage1", 1, 32));
    layers.addAll(stage("stage2", 32, 64));
    layers.addAll(stage("stage3", 64, 128));
    layers.add(new Flatten());
    layers.add(new Linear("dense1", 128 * 6 * 6, HIDDEN));
    layers.add(new Relu());
    layers.add(new Dropout(DROPOUT));
    layers.add(new Linear("dense2", HIDDEN, labels.size()));
    return new Network("oversampled-cnn", 48, labels, layers);
  }

  private static List<Layer> stage(String name, int in, int out) {
    List<Layer> layers = new ArrayList<>();
    layers.addAll(ConvolutionBlock.of(name + ".first", in, out, Window.same(3)));
    layers.addAll(ConvolutionBlock.of(name + ".second", out, out, Window.same(3)));
    layers.add(new MaxPooling(2, 2, 0));
    return layers;
  }
}
