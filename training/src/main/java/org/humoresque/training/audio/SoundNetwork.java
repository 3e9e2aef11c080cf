package org.humoresque.training.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.humoresque.music.audio.feature.MelSlice;
import org.humoresque.training.cnn.BatchNormalization;
import org.humoresque.training.cnn.Cepstrum;
import org.humoresque.training.cnn.Decibels;
import org.humoresque.training.cnn.Dropout;
import org.humoresque.training.cnn.Gated;
import org.humoresque.training.cnn.Layer;
import org.humoresque.training.cnn.Linear;
import org.humoresque.training.cnn.MaxAndMeanOverTime;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.Relu;
import org.humoresque.training.cnn.Residual;
import org.humoresque.training.cnn.TimeConvolution;
import org.humoresque.training.cnn.TimeMaxPooling;

/**
 * The networks of PAPERS.md A2: one-dimensional convolutions over the time of a slice, global max
 * and mean pooling concatenated, a fully connected layer.
 *
 * <p>All four normalise each band, then have a first convolution to {@code channels}, then three
 * stages of half the time each: max pooling and two blocks of kernel 3. They differ in their blocks
 * alone: a convolution, batch normalisation and ReLU, or a gated linear unit; with or without a
 * shortcut around the two. What the paper leaves open: widths, depth, batch normalisation and
 * dropout are ours.
 */
public enum SoundNetwork {
  /** Plain convolutions. */
  CNN(false, false),
  /** Gated convolutions. */
  GLU(true, false),
  /** Plain convolutions with shortcuts. */
  RCNN(false, true),
  /** Gated convolutions with shortcuts. */
  RGLU(true, true);

  private static final int COEFFICIENTS = 20;
  private static final int STAGES = 3;
  private static final double DROPOUT = 0.3;

  private final boolean gated;
  private final boolean residual;

  SoundNetwork(boolean gated, boolean residual) {
    this.gated = gated;
    this.residual = residual;
  }

  /** What a network sees of a slice. */
  public enum Input {
    /** 128 mel bands. */
    MEL,
    /** 20 mel-frequency cepstral coefficients. */
    MFCC;

    /** The name on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The name on the command line and in the model's metadata. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Every name, separated by commas. */
  public static String labels() {
    return Arrays.stream(values()).map(SoundNetwork::label).collect(Collectors.joining(", "));
  }

  /**
   * The network, from slices (batch, 313, 128) in decibels to logits.
   *
   * @param channels of every convolution
   */
  public Network network(List<String> labels, Input input, int channels) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new Decibels());
    int bands = MelSlice.BANDS;
    if (input == Input.MFCC) {
      layers.add(new Cepstrum(bands, COEFFICIENTS));
      bands = COEFFICIENTS;
    }
    layers.add(new BatchNormalization("bands", bands));
    layers.addAll(block("first", bands, channels));
    for (int stage = 1; stage <= STAGES; stage++) {
      layers.add(new TimeMaxPooling(2));
      List<Layer> blocks = new ArrayList<>(block("stage" + stage + ".one", channels, channels));
      blocks.addAll(block("stage" + stage + ".two", channels, channels));
      if (residual) {
        layers.add(new Residual(blocks, List.of()));
      } else {
        layers.addAll(blocks);
      }
    }
    layers.add(new MaxAndMeanOverTime());
    layers.add(new Dropout(DROPOUT));
    layers.add(new Linear("full", 2 * channels, labels.size()));
    return new Network(label(), MelSlice.FRAMES, labels, layers);
  }

  private List<Layer> block(String name, int in, int out) {
    return gated
        ? List.of(
            new Gated(normalized(name + ".values", in, out), normalized(name + ".gate", in, out)))
        : List.of(
            new TimeConvolution(name, in, out, 3),
            new BatchNormalization(name + ".norm", out),
            new Relu());
  }

  private static List<Layer> normalized(String name, int in, int out) {
    return List.of(
        new TimeConvolution(name, in, out, 3), new BatchNormalization(name + ".norm", out));
  }
}
