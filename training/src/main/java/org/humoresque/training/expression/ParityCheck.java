package org.humoresque.training.expression;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.humoresque.inference.OnnxModel;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.Weights;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.emotion.FacePreprocessing;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;

/** Proves that the ONNX file computes what the trained network computes. */
final class ParityCheck {

  /** Largest allowed difference of one probability. */
  static final double TOLERANCE = 1e-4;

  static final int FACES = 64;

  private ParityCheck() {}

  /**
   * Compares the probabilities of both on the first {@value #FACES} faces.
   *
   * @return the largest difference
   */
  static double largestDifference(
      Network network,
      Map<String, float[]> numbers,
      OnnxModel model,
      FacePreprocessing preprocessing,
      List<LabelledFace> faces) {
    double largest = 0;
    int size = network.inputSize();
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = network.initialize(manager, 0)) {
      weights.setAll(numbers);
      for (LabelledFace face : faces.subList(0, Math.min(FACES, faces.size()))) {
        float[] input = preprocessing.apply(face.image(), size);
        try (NDManager scratch = manager.newSubManager()) {
          float[] trained =
              network
                  .forward(scratch.create(input, new Shape(1, 1, size, size)), weights, false)
                  .toFloatArray();
          float[] written = model.run(input, 1, 1, size, size);
          largest = Math.max(largest, difference(trained, written));
        }
      }
    }
    return largest;
  }

  private static double difference(float[] trained, float[] written) {
    double[] one = OnnxEmotionClassifier.softmax(doubles(trained), 1);
    double[] two = OnnxEmotionClassifier.softmax(doubles(written), 1);
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      double difference = Math.abs(one[i] - two[i]);
      largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
    }
    return largest;
  }

  private static double[] doubles(float[] numbers) {
    double[] copy = new double[numbers.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = numbers[i];
    }
    return copy;
  }
}
