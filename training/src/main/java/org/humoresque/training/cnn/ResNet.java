package org.humoresque.training.cnn;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.training.cnn.Convolution.Window;

/**
 * A residual network (He et al. 2016) for PAPERS.md B's transfer learning: 30 % dropout in each of
 * its last three layers (the last block, the pooled features, the linear layer's hidden one).
 *
 * <p>The paper takes a ResNet trained on ImageNet; ours has 14 weight layers and is trained first
 * to tell how far a face was turned.
 */
public final class ResNet {

  private static final List<Integer> CHANNELS = List.of(32, 64, 128);
  private static final int HIDDEN = 128;
  private static final double DROPOUT = 0.3;

  private ResNet() {}

  /** Describes the network. */
  public static Network network(List<String> labels) {
    List<Layer> layers = new ArrayList<>();
    layers.addAll(ConvolutionBlock.of("stem", 1, 16, Window.same(3)));
    int in = 16;
    for (int stage = 0; stage < CHANNELS.size(); stage++) {
      int out = CHANNELS.get(stage);
      layers.addAll(block("stage" + (stage + 1) + ".block1", in, out, 2));
      layers.addAll(block("stage" + (stage + 1) + ".block2", out, out, 1));
      in = out;
    }
    layers.add(new Dropout(DROPOUT));
    layers.add(new GlobalAveragePooling());
    layers.add(new Dropout(DROPOUT));
    layers.add(new Linear("hidden", in, HIDDEN));
    layers.add(new Relu());
    layers.add(new Dropout(DROPOUT));
    layers.add(new Linear("head." + labels.size(), HIDDEN, labels.size()));
    return new Network("resnet", 48, labels, layers);
  }

  private static List<Layer> block(String name, int in, int out, int stride) {
    List<Layer> main = new ArrayList<>();
    main.addAll(ConvolutionBlock.of(name + ".first", in, out, new Window(3, stride, 1, 1)));
    main.add(Convolution.of(name + ".second", out, out, Window.same(3)));
    main.add(new BatchNormalization(name + ".second.norm", out));
    List<Layer> shortcut =
        stride == 1
            ? List.of()
            : List.of(
                Convolution.pointwise(name + ".shortcut", in, out, stride),
                new BatchNormalization(name + ".shortcut.norm", out));
    return List.of(new Residual(main, shortcut), new Relu());
  }
}
