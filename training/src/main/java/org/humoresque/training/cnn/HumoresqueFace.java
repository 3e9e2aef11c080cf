package org.humoresque.training.cnn;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.training.cnn.Convolution.Window;

/**
 * Our own network: a thin first convolution at full size, strided convolutions in place of pooling,
 * residual stages with squeeze and excitation at 22, 11 and 6 pixels, global average pooling, one
 * linear layer.
 *
 * <p>Nearly all of its work is full 3×3 convolutions of many channels on small pictures, which a
 * CPU does at its peak; what is slow there (depth-wise convolutions, max pooling, wide layers at
 * full size) is absent.
 */
public final class HumoresqueFace {

  private static final int SQUEEZED = 16;
  private static final double DROPOUT = 0.2;

  private HumoresqueFace() {}

  /**
   * Describes the network.
   *
   * @param name as on the command line
   * @param channels of the three stages; the first convolution has half of the first
   * @param labels of the classes it tells apart
   */
  public static Network network(String name, List<Integer> channels, List<String> labels) {
    List<Layer> layers = new ArrayList<>();
    int first = channels.get(0);
    layers.addAll(ConvolutionBlock.of("stem", 1, first / 2, Window.same(3)));
    layers.addAll(ConvolutionBlock.of("entry", first / 2, first, new Window(3, 2, 1, 1)));
    layers.addAll(stage("stage1", first, first, 1));
    for (int stage = 1; stage < channels.size(); stage++) {
      layers.addAll(stage("stage" + (stage + 1), channels.get(stage - 1), channels.get(stage), 2));
    }
    int last = channels.get(channels.size() - 1);
    layers.add(new GlobalAveragePooling());
    layers.add(new Dropout(DROPOUT));
    layers.add(new Linear("emotion", last, labels.size()));
    return new Network(name, 48, labels, layers);
  }

  private static List<Layer> stage(String name, int in, int out, int stride) {
    List<Layer> layers = new ArrayList<>();
    layers.addAll(block(name + ".block1", in, out, stride));
    if (stride > 1) {
      layers.addAll(block(name + ".block2", out, out, 1));
    }
    return layers;
  }

  private static List<Layer> block(String name, int in, int out, int stride) {
    List<Layer> main = new ArrayList<>();
    main.addAll(ConvolutionBlock.of(name + ".first", in, out, new Window(3, stride, 1, 1)));
    main.add(Convolution.of(name + ".second", out, out, Window.same(3)));
    main.add(new BatchNormalization(name + ".second.norm", out));
    main.add(new SqueezeExcitation(name + ".se", out, Math.max(8, out / SQUEEZED)));
    List<Layer> shortcut =
        stride == 1 && in == out
            ? List.of()
            : List.of(
                Convolution.pointwise(name + ".shortcut", in, out, stride),
                new BatchNormalization(name + ".shortcut.norm", out));
    return List.of(new Residual(main, shortcut), new Relu());
  }
}
