package org.humoresque.training.cnn;

import java.util.List;
import org.humoresque.training.cnn.Convolution.Window;

/** The step most networks are made of: convolution, batch normalisation, ReLU. */
final class ConvolutionBlock {

  private ConvolutionBlock() {}

  static List<Layer> of(String name, int in, int out, Window window) {
    return List.of(
        Convolution.of(name, in, out, window),
        new BatchNormalization(name + ".norm", out),
        new Relu());
  }
}
