package org.humoresque.training.micro;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.training.cnn.BatchNormalization;
import org.humoresque.training.cnn.Dropout;
import org.humoresque.training.cnn.Flatten;
import org.humoresque.training.cnn.Layer;
import org.humoresque.training.cnn.Linear;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.Relu;
import org.humoresque.training.cnn.SpaceTimeConvolution;
import org.humoresque.training.cnn.SpaceTimePooling;
import org.humoresque.vision.micro.MicroEmotion;
import org.humoresque.vision.micro.MicroExpressionClassifier;
import org.humoresque.vision.micro.MicroSequence;

/**
 * The 3-D network of PAPERS.md A2, which names its kind but not its layers: three times a 3×3×3
 * convolution, batch normalisation, ReLU and pooling by two in time and space; then a fully
 * connected layer.
 */
final class MicroNetwork {

  static final String NAME = "micro-expressions";

  private static final double DROPOUT = 0.4;

  private MicroNetwork() {}

  /**
   * From sequences (batch, 3, 18, 16, 16) to logits.
   *
   * @param channels of the three convolutions
   */
  static Network network(List<Integer> channels) {
    List<Layer> layers = new ArrayList<>();
    int in = MicroSequence.CHANNELS;
    int time = MicroSequence.FRAMES;
    int side = MicroSequence.SIDE;
    for (int k = 0; k < channels.size(); k++) {
      String name = "stage" + (k + 1);
      layers.add(new SpaceTimeConvolution(name, in, channels.get(k)));
      layers.add(new BatchNormalization(name + ".norm", channels.get(k)));
      layers.add(new Relu());
      layers.add(new SpaceTimePooling());
      in = channels.get(k);
      time /= 2;
      side /= 2;
    }
    layers.add(new Flatten());
    layers.add(new Dropout(DROPOUT));
    layers.add(new Linear("full", in * time * side * side, labels().size()));
    return new Network(NAME, MicroSequence.SIDE, labels(), layers);
  }

  /** The three classes and none. */
  static List<String> labels() {
    List<String> labels = new ArrayList<>(MicroEmotion.labels());
    labels.add(MicroExpressionClassifier.NONE);
    return labels;
  }
}
