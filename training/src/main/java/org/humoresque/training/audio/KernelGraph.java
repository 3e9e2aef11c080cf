package org.humoresque.training.audio;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.humoresque.training.audio.ViewKernel.View;
import org.humoresque.training.export.OnnxGraph;
import org.humoresque.training.export.Storage;

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
   * By view, the mean squared difference of each row (batch, values) to each vector, |x|² + |v|² -
   * 2 x·v over the number of values: (batch, vectors).
   */
  List<String> distances(String name, String rows, ViewKernel kernel) {
    return kernel.views().stream()
        .map(view -> distance(name + "." + view.name(), rows, kernel.vectors(), view))
        .toList();
  }

  private String distance(String name, String rows, double[][] vectors, View view) {
    int from = view.first();
    int to = from + view.count();
    String part =
        node(
            "Slice",
            rows,
            graph.constant(name + ".from", new long[] {from}),
            graph.constant(name + ".to", new long[] {to}),
            graph.constant(name + ".axis", new long[] {1}));
    return squaredDistance(
        name,
        part,
        Arrays.stream(vectors)
            .map(vector -> Arrays.copyOfRange(vector, from, to))
            .toArray(double[][]::new),
        1.0 / view.count());
  }

  /** The squared difference of each row to each vector times a scale, at least 0. */
  private String squaredDistance(String name, String rows, double[][] vectors, double scale) {
    int width = vectors[0].length;
    float[] columns = new float[width * vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < width; j++) {
        columns[j * vectors.length + i] = (float) vectors[i][j];
      }
    }
    float[] kept = Storage.HALF.kept(columns, 1);
    float[] squares = new float[vectors.length];
    for (int k = 0; k < kept.length; k++) {
      squares[k % vectors.length] += kept[k] * kept[k];
    }
    String products =
        node("MatMul", rows, graph.half(name + ".vectors", kept, width, vectors.length));
    String twice = node("Mul", products, graph.constant(name + ".twice", new float[] {-2}, 1));
    String distances =
        node(
            "Add",
            node("Add", twice, squaredLengths(name, rows)),
            graph.constant(name + ".squares", squares, vectors.length));
    String scaled =
        node("Mul", distances, graph.constant(name + ".scale", new float[] {(float) scale}, 1));
    return node("Relu", scaled);
  }

  /** The kernel of each row with each vector, (batch, vectors), by its distances. */
  String kernel(String name, List<String> distances, ViewKernel kernel) {
    String sum = "";
    for (int v = 0; v < distances.size(); v++) {
      View view = kernel.views().get(v);
      String alike = gauss(name + "." + view.name(), distances.get(v), kernel.width());
      String weight =
          graph.constant(
              name + "." + view.name() + ".weight", new float[] {(float) view.weight()}, 1);
      String weighed = node("Mul", alike, weight);
      sum = v == 0 ? weighed : node("Add", sum, weighed);
    }
    return sum;
  }

  /** The weighted mean of a kernel and of the kernel of its tags, (batch, vectors). */
  String blend(String name, String kernel, TagLayer tags) {
    String guesses = linear(name + ".guesses", kernel, tags.coefficients(), tags.biases());
    String scaled = standardized(name + ".guessed", guesses, tags.standardizer());
    String distances = squaredDistance(name + ".tags", scaled, tags.vectors(), tags.gamma());
    String alike = gauss(name + ".tags", distances, 1);
    String rest = graph.constant(name + ".rest", new float[] {(float) (1 - tags.share())}, 1);
    String share = graph.constant(name + ".share", new float[] {(float) tags.share()}, 1);
    return node("Add", node("Mul", kernel, rest), node("Mul", alike, share));
  }

  private String gauss(String name, String distances, double width) {
    String exponent =
        node("Mul", distances, graph.constant(name + ".width", new float[] {(float) -width}, 1));
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

  /** The first values of standardised rows along the components, each with length 1. */
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
    String first =
        node(
            "Slice",
            rows,
            graph.constant(name + ".from", new long[] {0}),
            graph.constant(name + ".to", new long[] {width}),
            graph.constant(name + ".axis", new long[] {1}));
    String places = node("MatMul", first, graph.constant(name + ".directions", flat, width, count));
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
