package org.humoresque.training.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.humoresque.inference.OnnxModel;
import org.humoresque.music.audio.feature.MelSlice;
import org.humoresque.training.audio.SoundNetwork.Input;
import org.humoresque.training.cnn.Network;
import org.humoresque.training.cnn.Weights;
import org.humoresque.training.export.Storage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SoundNetworkTest {

  @BeforeAll
  static void useOneCoreOffline() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
  }

  static Stream<Arguments> networks() {
    return Stream.of(SoundNetwork.values())
        .flatMap(kind -> Stream.of(Input.values()).map(input -> Arguments.of(kind, input)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void onnxFileComputesWhatTheNetworkComputesAndLoudnessChangesNothing(
      SoundNetwork kind, Input input) {
    Network network = kind.network(List.of("a", "b", "c"), input, 8);
    float[] slices = slices(0);
    try (NDManager manager = NDManager.newBaseManager();
        Weights weights = network.initialize(manager, 3)) {
      Shape shape = new Shape(2, MelSlice.FRAMES, MelSlice.BANDS);
      float[] trained =
          network.forward(manager.create(slices, shape), weights, false).toFloatArray();
      byte[] file =
          network
              .toOnnx(weights, Storage.SINGLE, "mel", -1, MelSlice.FRAMES, MelSlice.BANDS)
              .toBytes(Map.of());
      try (OnnxModel model = OnnxModel.open(file, network.name())) {
        float[] written = model.run(slices, 2, MelSlice.FRAMES, MelSlice.BANDS);
        assertThat(written).hasSize(6).containsExactly(trained, within(1e-3f));
        assertThat(model.run(slices(6), 2, MelSlice.FRAMES, MelSlice.BANDS))
            .containsExactly(written, within(1e-3f));
      }
    }
  }

  private static float[] slices(float louderDb) {
    Random random = new Random(2);
    float[] slices = new float[2 * MelSlice.FRAMES * MelSlice.BANDS];
    for (int i = 0; i < slices.length; i++) {
      slices[i] = (float) (-40 + 12 * random.nextGaussian()) + louderDb;
    }
    return slices;
  }
}
