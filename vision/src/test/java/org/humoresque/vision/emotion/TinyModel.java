package org.humoresque.vision.emotion;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An ONNX network whose answer is known beforehand: each logit is a slope times the mean of its
 * input, plus a bias.
 */
final class TinyModel {

  private final float[] slopes;
  private final float[] biases;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private int side = 48;

  private TinyModel(float[] slopes, float[] biases) {
    this.slopes = slopes;
    this.biases = biases;
  }

  /** A network with these logits for a black face, that reads brightness from 0 to 1. */
  static TinyModel of(String labels, double... biases) {
    float[] numbers = new float[biases.length];
    for (int i = 0; i < biases.length; i++) {
      numbers[i] = (float) biases[i];
    }
    return new TinyModel(new float[biases.length], numbers)
        .with("name", "tiny")
        .with("labels", labels)
        .with("preprocessing", "unit")
        .with("temperature", "1")
        .with("inputSize", "48");
  }

  /** What is added to one logit for a white face. */
  TinyModel withSlope(int output, double slope) {
    slopes[output] = (float) slope;
    return this;
  }

  TinyModel withSide(int newSide) {
    side = newSide;
    return with("inputSize", String.valueOf(newSide));
  }

  TinyModel with(String key, String value) {
    metadata.put(key, value);
    return this;
  }

  TinyModel without(String key) {
    metadata.remove(key);
    return this;
  }

  byte[] bytes() {
    OnnxMl.GraphProto.Builder graph =
        OnnxMl.GraphProto.newBuilder()
            .setName("tiny")
            .addInput(value("faces", 1, side, side))
            .addOutput(value("logits", biases.length))
            .addInitializer(tensor("slopes", slopes, 1, slopes.length))
            .addInitializer(tensor("biases", biases, biases.length))
            .addNode(node("GlobalAveragePool", "mean", "faces"))
            .addNode(node("Flatten", "row", "mean"))
            .addNode(node("MatMul", "sloped", "row", "slopes"))
            .addNode(node("Add", "logits", "sloped", "biases"));
    OnnxMl.ModelProto.Builder model =
        OnnxMl.ModelProto.newBuilder()
            .setIrVersion(8)
            .setGraph(graph)
            .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13));
    metadata.forEach(
        (key, text) ->
            model.addMetadataProps(
                OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(text)));
    return model.build().toByteArray();
  }

  private static OnnxMl.NodeProto.Builder node(String type, String output, String... inputs) {
    return OnnxMl.NodeProto.newBuilder()
        .setOpType(type)
        .addAllInput(Arrays.asList(inputs))
        .addOutput(output);
  }

  private static OnnxMl.TensorProto tensor(String name, float[] numbers, long... sizes) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(numbers);
    OnnxMl.TensorProto.Builder tensor =
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
            .setRawData(ByteString.copyFrom(bytes));
    Arrays.stream(sizes).forEach(tensor::addDims);
    return tensor.build();
  }

  private static OnnxMl.ValueInfoProto value(String name, long... sizes) {
    OnnxMl.TensorShapeProto.Builder shape =
        OnnxMl.TensorShapeProto.newBuilder()
            .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam("batch"));
    for (long size : sizes) {
      shape.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(size));
    }
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
