package org.humoresque.training.export;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An ONNX model in the making: nodes are added in the order of computation, each taking and giving
 * back the names of the values that flow between them.
 *
 * <p>The contract is ONNX's protobuf schema; the operator set is {@value #OPERATOR_SET}.
 */
public final class OnnxGraph {

  private static final int IR_VERSION = 8;
  private static final int OPERATOR_SET = 13;
  private static final long FLOAT = OnnxMl.TensorProto.DataType.FLOAT.getNumber();

  private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();
  private final Storage storage;
  private int values;

  /** A graph whose constants are kept as they are, in single precision. */
  public OnnxGraph(String name) {
    this(name, Storage.SINGLE);
  }

  /**
   * A graph in the making.
   *
   * @param storage how large constants are kept
   */
  public OnnxGraph(String name, Storage storage) {
    graph.setName(name);
    this.storage = storage;
  }

  /**
   * Declares the model's input.
   *
   * @param shape sizes; -1 stands for a batch of any size
   * @return the name of the input value
   */
  public String input(String name, long... shape) {
    graph.addInput(tensorInfo(name, shape));
    return name;
  }

  /** Declares a value that a node gave back to be the model's output, under a name of its own. */
  public void output(String value, String name, long... shape) {
    graph.addNode(
        OnnxMl.NodeProto.newBuilder().setOpType("Identity").addInput(value).addOutput(name));
    graph.addOutput(tensorInfo(name, shape));
  }

  /**
   * Adds constant numbers, such as the weights of a layer.
   *
   * @return their name, to be used as the input of a node
   */
  public String constant(String name, float[] numbers, long... shape) {
    if (numbers.length < Storage.LARGE || storage == Storage.SINGLE) {
      return single(name, numbers, shape);
    }
    return storage == Storage.HALF ? half(name, numbers, shape) : eightBits(name, numbers, shape);
  }

  private String single(String name, float[] numbers, long... shape) {
    ByteBuffer bytes = buffer(numbers.length * Float.BYTES);
    bytes.asFloatBuffer().put(numbers);
    add(name, OnnxMl.TensorProto.DataType.FLOAT, bytes, shape);
    return name;
  }

  /** Adds constant numbers kept in half precision, however this graph keeps others. */
  public String half(String name, float[] numbers, long... shape) {
    ByteBuffer halves = buffer(numbers.length * Short.BYTES);
    for (float number : numbers) {
      halves.putShort(HalfPrecision.toBits(number));
    }
    add(name + ".half", OnnxMl.TensorProto.DataType.FLOAT16, halves, shape);
    return node("Cast", Map.of("to", FLOAT), name + ".half");
  }

  private String eightBits(String name, float[] numbers, long... shape) {
    float[] factors = Storage.factors(numbers, shape[0]);
    int row = numbers.length / factors.length;
    ByteBuffer bytes = buffer(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      bytes.put(Storage.whole(numbers[i], factors[i / row]));
    }
    add(name + ".whole", OnnxMl.TensorProto.DataType.INT8, bytes, shape);
    long[] alongRows = new long[shape.length];
    Arrays.fill(alongRows, 1);
    alongRows[0] = factors.length;
    // A cast and a product are done once, when the file is opened; DequantizeLinear at each
    // reading.
    return node(
        "Mul",
        Map.of(),
        node("Cast", Map.of("to", FLOAT), name + ".whole"),
        single(name + ".factor", factors, alongRows));
  }

  /**
   * Adds a row of whole numbers, such as the shape an operator asks for.
   *
   * @return their name
   */
  public String constant(String name, long[] numbers) {
    ByteBuffer bytes = buffer(numbers.length * Long.BYTES);
    bytes.asLongBuffer().put(numbers);
    add(name, OnnxMl.TensorProto.DataType.INT64, bytes, numbers.length);
    return name;
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void add(
      String name, OnnxMl.TensorProto.DataType type, ByteBuffer numbers, long... shape) {
    OnnxMl.TensorProto.Builder tensor =
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(numbers.rewind()));
    for (long size : shape) {
      tensor.addDims(size);
    }
    graph.addInitializer(tensor);
  }

  /**
   * Adds one operator.
   *
   * @param attributes values may be {@code Long}, {@code Float} or {@code long[]}
   * @return the name of its result
   */
  public String node(String operator, Map<String, Object> attributes, String... inputs) {
    String result = operator.toLowerCase(Locale.ROOT) + "_" + values++;
    OnnxMl.NodeProto.Builder node =
        OnnxMl.NodeProto.newBuilder().setOpType(operator).setName(result).addOutput(result);
    for (String input : inputs) {
      node.addInput(input);
    }
    new TreeMap<>(attributes).forEach((name, value) -> node.addAttribute(attribute(name, value)));
    graph.addNode(node);
    return result;
  }

  /**
   * The finished model file.
   *
   * @param metadata key to value, kept in the file's {@code metadata_props}
   */
  public byte[] toBytes(Map<String, String> metadata) {
    OnnxMl.ModelProto.Builder model =
        OnnxMl.ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("humoresque")
            .setGraph(graph)
            .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET));
    metadata.forEach(
        (key, value) ->
            model.addMetadataProps(
                OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build().toByteArray();
  }

  private static OnnxMl.AttributeProto attribute(String name, Object value) {
    OnnxMl.AttributeProto.Builder attribute = OnnxMl.AttributeProto.newBuilder().setName(name);
    if (value instanceof Long number) {
      return attribute.setType(OnnxMl.AttributeProto.AttributeType.INT).setI(number).build();
    }
    if (value instanceof Float number) {
      return attribute.setType(OnnxMl.AttributeProto.AttributeType.FLOAT).setF(number).build();
    }
    if (value instanceof long[] numbers) {
      attribute.setType(OnnxMl.AttributeProto.AttributeType.INTS);
      for (long number : numbers) {
        attribute.addInts(number);
      }
      return attribute.build();
    }
    throw new IllegalArgumentException(
        "attribute %s must be a Long, a Float or a long[], but is %s"
            .formatted(name, value.getClass().getSimpleName()));
  }

  private static OnnxMl.ValueInfoProto tensorInfo(String name, long... shape) {
    OnnxMl.TensorShapeProto.Builder sizes = OnnxMl.TensorShapeProto.newBuilder();
    for (long size : shape) {
      OnnxMl.TensorShapeProto.Dimension.Builder dimension =
          OnnxMl.TensorShapeProto.Dimension.newBuilder();
      sizes.addDim(size < 0 ? dimension.setDimParam("batch") : dimension.setDimValue(size));
    }
    return OnnxMl.ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            OnnxMl.TypeProto.newBuilder()
                .setTensorType(
                    OnnxMl.TypeProto.Tensor.newBuilder()
                        .setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                        .setShape(sizes)))
        .build();
  }
}
