package org.humoresque.training.cnn;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.training.cnn.Convolution.Window;

/**
 * Mini-Xception (PAPERS.md C; Arriaga, Plöger and Valdenegro 2017): two plain convolutions, four
 * residual blocks of depth-wise separable convolutions that halve the picture and double the
 * channels, a last convolution with one channel per class, and global average pooling.
 *
 * <p>Where we depart from the public net: the picture is 48×48 as FER2013 gives it, not enlarged to
 * 64×64, and the last three blocks have twice the channels, where they cost little time.
 */
public final class MiniXception {

  /** Channels of the first two convolutions and of the four blocks, as we train it. */
  public static final List<Integer> DEFAULT_CHANNELS = List.of(8, 16, 64, 128, 256);

  /** Channels of the public net. */
  public static final List<Integer> PUBLIC_CHANNELS = List.of(8, 16, 32, 64, 128);

  private MiniXception() {}

  /**
   * Describes the network.
   *
   * @param channels of the first two convolutions, then of each block
   * @param labels of the classes it tells apart
   */
  public static Network network(List<Integer> channels, List<String> labels) {
    List<Layer> layers = new ArrayList<>();
    int width = channels.get(0);
    layers.add(Convolution.of("entry1", 1, width, Window.valid(3)));
    layers.add(new BatchNormalization("entry1.norm", width));
    layers.add(new Relu());
    layers.add(Convolution.of("entry2", width, width, Window.valid(3)));
    layers.add(new BatchNormalization("entry2.norm", width));
    layers.add(new Relu());
    for (int block = 1; block < channels.size(); block++) {
      layers.add(block("block" + block, channels.get(block - 1), channels.get(block)));
    }
    layers.add(
        Convolution.of("exit", channels.get(channels.size() - 1), labels.size(), Window.same(3)));
    layers.add(new GlobalAveragePooling());
    return new Network("mini-xception", 48, labels, layers);
  }

  private static Layer block(String name, int in, int out) {
    List<Layer> main = new ArrayList<>();
    main.addAll(separable(name + ".first", in, out));
    main.add(new Relu());
    main.addAll(separable(name + ".second", out, out));
    main.add(new MaxPooling(3, 2, 1));
    return new Residual(
        main,
        List.of(
            Convolution.pointwise(name + ".shortcut", in, out, 2),
            new BatchNormalization(name + ".shortcut.norm", out)));
  }

  private static List<Layer> separable(String name, int in, int out) {
    return List.of(
        Convolution.depthwise(name + ".depthwise", in),
        Convolution.pointwise(name + ".pointwise", in, out, 1),
        new BatchNormalization(name + ".norm", out));
  }
}
