package org.humoresque.training.cnn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.humoresque.inference.OnnxModel;
import org.humoresque.training.export.Storage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every network of the papers: its size, and that its ONNX file computes what it computes. */
class NetworksTest {

  private static final List<String> SEVEN = List.of("a", "b", "c", "d", "e", "f", "g");

  @BeforeAll
  static void useOneCoreOffline() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
  }

  static List<Network> networks() {
    return List.of(
        MiniXception.network(MiniXception.PUBLIC_CHANNELS, SEVEN),
        FaceCnn8.network(SEVEN),
        SimpleCnn.network(SEVEN.subList(0, 5)),
        ResNet.network(SEVEN),
        OversampledCnn.network(SEVEN),
        HumoresqueFace.network("humoresque-face", List.of(16, 32, 48), SEVEN));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void onnxFileComputesWhatTheNetworkComputes(Network network) {
    compare(network, Storage.HALF);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void soItDoesWithEightBitsANumber(Network network) {
    compare(network, Storage.EIGHT_BITS);
  }

  private static void compare(Network network, Storage storage) {
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = network.initialize(manager, 3)) {
      Map<String, float[]> kept = weights.toArrays();
      kept.replaceAll(
          (name, numbers) -> storage.kept(numbers, weights.get(name).getShape().get(0)));
      weights.setAll(kept);
      float[] picture = picture();
      float[] trained =
          network
              .forward(manager.create(picture, new Shape(2, 1, 48, 48)), weights, false)
              .toFloatArray();
      try (OnnxModel model =
          OnnxModel.open(network.toOnnx(weights, storage).toBytes(Map.of()), network.name())) {
        float[] written = model.run(picture, 2, 1, 48, 48);
        assertThat(written).hasSize(2 * network.classes());
        for (int i = 0; i < written.length; i++) {
          assertThat(Math.abs(written[i] - trained[i])).isLessThan(1e-3f * scale(trained));
        }
      }
    }
  }

  @Test
  void faceCnn8HasThePapersNumberOfParameters() {
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = FaceCnn8.network(SEVEN).initialize(manager, 1)) {
      assertThat(weights.parameterCount()).isEqualTo(2_143_495);
    }
  }

  private static float scale(float[] numbers) {
    float largest = 1;
    for (float number : numbers) {
      largest = Math.max(largest, Math.abs(number));
    }
    return largest;
  }

  private static float[] picture() {
    Random random = new Random(5);
    float[] values = new float[2 * 48 * 48];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
