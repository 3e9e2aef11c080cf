package org.humoresque.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {

  private static final byte[] DOUBLING =
      model(
          Map.of("name", "doubling", "labels", "a,b", "temperature", "1.5", "size", "many"), "out");

  @TempDir private Path folder;

  @Test
  void aModelComputesAndTellsOfItself() throws IOException {
    Path file = Files.write(folder.resolve("doubling.onnx"), DOUBLING);
    try (OnnxModel model = OnnxModel.open(file)) {
      assertThat(model.run(new float[] {1, 2, 3, 4}, 2, 2)).containsExactly(2, 4, 6, 8);
      assertThat(model.file().labels()).containsExactly("a", "b");
      assertThat(model.file().number("temperature")).isEqualTo(1.5);
      assertThat(model.file().inputShape()).containsExactly(-1L, 2L);
      assertThat(model.file().sha256()).hasSize(64);
    }
  }

  @Test
  void severalOutputsAreGivenInTheOrderAskedFor() {
    byte[] bytes = model(Map.of(), "twice", "alsoTwice", "unwanted");
    try (OnnxModel model = OnnxModel.open(bytes, "m", List.of("alsoTwice", "twice"))) {
      List<float[]> outputs = model.runAll(new float[] {1, 2}, 1, 2);
      assertThat(outputs).hasSize(2).allSatisfy(it -> assertThat(it).containsExactly(2, 4));
      assertThatThrownBy(() -> model.run(new float[] {1, 2}, 1, 2))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("runAll");
    }
  }

  @Test
  void otherOutputsThanWantedAreRefused() {
    byte[] two = model(Map.of(), "first", "second");
    assertThatThrownBy(() -> OnnxModel.open(two, "two.onnx"))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessage("two.onnx has 2 outputs; allowed: one");
    assertThatThrownBy(() -> OnnxModel.open(two, "two.onnx", List.of("three")))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessageContaining("needed: [three]");
  }

  @Test
  void missingOrUnreadableMetadataIsNamedWithItsFile() {
    try (OnnxModel model = OnnxModel.open(DOUBLING, "doubling.onnx")) {
      assertThatThrownBy(() -> model.file().get("preprocessing"))
          .isInstanceOf(UnreadableModelException.class)
          .hasMessageContaining("doubling.onnx")
          .hasMessageContaining("preprocessing");
      assertThatThrownBy(() -> model.file().number("size")).hasMessageContaining("many");
    }
  }

  @Test
  void aDamagedFileIsRefusedByName() throws IOException {
    Path cut = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(DOUBLING, 40));
    assertThatThrownBy(() -> OnnxModel.open(cut))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessageContaining("cut.onnx");
    assertThatThrownBy(() -> OnnxModel.open(folder.resolve("none.onnx")))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessageContaining("none.onnx");
  }

  @Test
  void numbersThatDoNotFillTheShapeAreRefused() {
    try (OnnxModel model = OnnxModel.open(DOUBLING, "doubling.onnx")) {
      assertThatThrownBy(() -> model.run(new float[3], 2, 2))
          .hasMessage("shape [2, 2] holds 4 numbers, but there are 3");
      assertThatThrownBy(() -> model.run(new float[3], 1, 3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[-1, 2]");
    }
  }

  /** A model that multiplies rows of two numbers by two, once for each output. */
  private static byte[] model(Map<String, String> metadata, String... outputs) {
    ByteBuffer two = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(0, 2);
    OnnxMl.GraphProto.Builder graph =
        OnnxMl.GraphProto.newBuilder()
            .setName("doubling")
            .addInput(rows("in"))
            .addInitializer(
                OnnxMl.TensorProto.newBuilder()
                    .setName("two")
                    .addDims(1)
                    .setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                    .setRawData(ByteString.copyFrom(two)));
    for (String output : outputs) {
      graph
          .addOutput(rows(output))
          .addNode(
              OnnxMl.NodeProto.newBuilder()
                  .setOpType("Mul")
                  .addInput("in")
                  .addInput("two")
                  .addOutput(output));
    }
    OnnxMl.ModelProto.Builder model =
        OnnxMl.ModelProto.newBuilder()
            .setIrVersion(8)
            .setGraph(graph)
            .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13));
    metadata.forEach(
        (key, value) ->
            model.addMetadataProps(
                OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build().toByteArray();
  }

  private static OnnxMl.ValueInfoProto rows(String name) {
    OnnxMl.TensorShapeProto shape =
        OnnxMl.TensorShapeProto.newBuilder()
            .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam("rows"))
            .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(2))
            .build();
    return OnnxMl.ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            OnnxMl.TypeProto.newBuilder()
                .setTensorType(
                    OnnxMl.TypeProto.Tensor.newBuilder()
                        .setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                        .setShape(shape)))
        .build();
  }
}
