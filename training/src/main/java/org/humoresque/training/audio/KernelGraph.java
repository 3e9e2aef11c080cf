package org.humoresque.training.audio;

import java.util.Map;
import org.humoresque.training.export.OnnxGraph;

/** Writes machines with a Gaussian kernel and what goes with them in plain ONNX operators. */
final class KernelGraph {

  private final OnnxGraph graph;

  KernelGraph(OnnxGraph graph) {
    this.graph = graph;
  }

  /** Rows (batch, values) at mean 0 and deviation 1, within the limit. */
  String standardized(String name, String input, Standardizer standardizer) {
    int width = standardizer.means().length;
    double[] inverse = new double[width];
    for (int i = 0; i < width; i++) {
      inverse[i] = 1 / standardizer.deviations()[i];
    }
    String centred =
        node("Sub", input, graph.constant(name + ".means", floats(standardizer.means()), width));
    String scaled = node("Mul", centred, graph.constant(name + ".scales", floats(inverse), width));
    return clipped(name, scaled, standardizer.limit());
  }

  /** Values within [-limit, limit]. */
  String clipped(String name, String input, double limit) {
    return node(
        "Clip",
        input,
        graph.constant(name + ".lowest", new float[] {(float) -limit}),
        graph.constant(name + ".highest", new float[] {(float) limit}));
  }

  /**
   * The Gaussian kernel of each row (batch, values) with each vector: exp(-gamma (|x|² + |v|² - 2
   * x·v)), (batch, vectors).
   */
  String kernel(String name, String rows, double[][] vectors, double gamma) {
    int width = vectors[0].length;
    float[] columns = new float[width * vectors.length];
    float[] squares = new float[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      double sum = 0;
      for (int j = 0; j < width; j++) {
        columns[j * vectors.length + i] = (float) (-2 * vectors[i][j]);
        sum += vectors[i][j] * vectors[i][j];
      }
      squares[i] = (float) sum;
    }
    String products =
        node("MatMul", rows, graph.constant(name + ".vectors", columns, width, vectors.length));
    String lengths = squaredLengths(name, rows);
    String distances =
        node(
            "Add",
            node("Add", products, lengths),
            graph.constant(name + ".squares", squares, vectors.length));
    String positive = node("Relu", distances);
    String exponent =
        node("Mul", positive, graph.constant(name + ".gamma", new float[] {(float) -gamma}, 1));
    return node("Exp", exponent);
  }

  /** The probability of each class, (batch, classes). */
  String probabilities(String name, String kernel, KernelClassifier classifier) {
    String logits = linear(name, kernel, classifier.weights(), classifier.biases());
    return graph.node("Softmax", Map.of("axis", 1L), logits);
  }

  /** Values (batch, outputs) from rows, by coefficients output by value. */
  String linear(String name, String rows, double[][] coefficients, double[] biases) {
    int outputs = coefficients.length;
    int inputs = coefficients[0].length;
    float[] columns = new float[inputs * outputs];
    for (int k = 0; k < outputs; k++) {
      for (int j = 0; j < inputs; j++) {
        columns[j * outputs + k] = (float) coefficients[k][j];
      }
    }
    String products =
        node("MatMul", rows, graph.constant(name + ".weights", columns, inputs, outputs));
    return node("Add", products, graph.constant(name + ".biases", floats(biases), outputs));
  }

  /** Standardised rows along the components, each with length 1. */
  String embedding(String name, String rows, PrincipalComponents components) {
    double[][] directions = components.directions();
    int width = directions.length;
    int count = directions[0].length;
    float[] flat = new float[width * count];
    for (int i = 0; i < width; i++) {
      for (int c = 0; c < count; c++) {
        flat[i * count + c] = (float) directions[i][c];
      }
    }
    String places = node("MatMul", rows, graph.constant(name + ".directions", flat, width, count));
    String smallest = graph.constant(name + ".smallest", new float[] {1e-12f}, 1);
    String lengths = node("Sqrt", node("Max", squaredLengths(name, places), smallest));
    return node("Div", places, lengths);
  }

  private String squaredLengths(String name, String rows) {
    return graph.node(
        "ReduceSum",
        Map.of("keepdims", 1L),
        node("Mul", rows, rows),
        graph.constant(name + ".axes", new long[] {1}));
  }

  private String node(String operator, String... inputs) {
    return graph.node(operator, Map.of(), inputs);
  }

  static float[] floats(double[] numbers) {
    float[] copy = new float[numbers.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = (float) numbers[i];
    }
    return copy;
  }
}
