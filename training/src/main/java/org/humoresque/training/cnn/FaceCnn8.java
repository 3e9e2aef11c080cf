package org.humoresque.training.cnn;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.training.cnn.Convolution.Window;

/**
 * The eight-layer network of PAPERS.md A, Table 1: four 3×3 convolutions of dilation 3 without
 * padding (48 → 42 → 36, pool to 18 → 12 → 6, pool to 3), two fully connected layers, ReLU after
 * every convolution; 2,143,495 parameters.
 *
 * <p>Where we depart from the paper: the fully connected layer has dropout (the paper names no
 * regularisation and such a network learns the training faces by heart).
 */
public final class FaceCnn8 {

  private static final Window DILATED = new Window(3, 1, 0, 3);
  private static final int HIDDEN = 512;
  private static final double DROPOUT = 0.5;

  private FaceCnn8() {}

  /** Describes the network. */
  public static Network network(List<String> labels) {
    List<Layer> layers = new ArrayList<>();
    layers.addAll(convolution("conv1", 1, 64));
    layers.addAll(convolution("conv2", 64, 128));
    layers.add(new MaxPooling(2, 2, 0));
    layers.addAll(convolution("conv3", 128, 256));
    layers.addAll(convolution("conv4", 256, 256));
    layers.add(new MaxPooling(2, 2, 0));
    layers.add(new Flatten());
    layers.add(new Linear("full1", 256 * 3 * 3, HIDDEN));
    layers.add(new Relu());
    layers.add(new Dropout(DROPOUT));
    layers.add(new Linear("full2", HIDDEN, labels.size()));
    return new Network("face-cnn8", 48, labels, layers);
  }

  private static List<Layer> convolution(String name, int in, int out) {
    return List.of(Convolution.biased(name, in, out, DILATED), new Relu());
  }
}
