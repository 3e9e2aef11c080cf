package org.humoresque.music.lyrics.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link ModelWriter} wrote, and refuses sizes that no model has. */
final class ModelReader {

  private static final int LONGEST_TEXT = 1 << 16;
  private static final int MOST_NUMBERS = 1 << 22;
  private static final int MOST_PARTS = 1 << 10;

  private final String name;
  private final ByteBuffer in;
  private final SharedParts shared;

  ModelReader(String name, ByteBuffer in, SharedParts shared) {
    this.name = name;
    this.in = in;
    this.shared = shared;
  }

  LyricsClassifier read() {
    Map<String, String> provenance = new LinkedHashMap<>();
    int entries = size(MOST_PARTS);
    for (int i = 0; i < entries; i++) {
      String key = text();
      provenance.put(key, text());
    }
    LabelTree tree = LabelTree.parse(name, text());
    double temperature = in.getDouble();
    FeatureSpace space = space();
    List<LyricsClassifier.Member> members = new ArrayList<>();
    int count = size(MOST_PARTS);
    for (int i = 0; i < count; i++) {
      LabelTree own = LabelTree.parse(name, text());
      double textWeight = in.getDouble();
      double valueWeight = in.getDouble();
      Map<String, Split> splits = new HashMap<>();
      for (LabelTree.Node node : own.splits()) {
        splits.put(node.name(), split());
      }
      members.add(
          new LyricsClassifier.Member(new TreeClassifier(own, splits), textWeight, valueWeight));
    }
    return new LyricsClassifier(tree, space, members, temperature, provenance);
  }

  private FeatureSpace space() {
    Vocabulary vocabulary = vocabulary();
    List<String> names = new ArrayList<>();
    int values = size(MOST_PARTS);
    for (int i = 0; i < values; i++) {
      names.add(text());
    }
    List<LyricsClassifier> own = new ArrayList<>();
    int count = size(MOST_PARTS);
    for (int i = 0; i < count; i++) {
      int start = in.position();
      LyricsClassifier helper = read();
      own.add(shared.helper(helper, in.slice(start, in.position() - start)));
    }
    int columns = size(MOST_PARTS);
    double[] means = new double[columns];
    double[] deviations = new double[columns];
    for (int i = 0; i < columns; i++) {
      means[i] = in.getDouble();
      deviations[i] = in.getDouble();
    }
    return new FeatureSpace(vocabulary, names, own, new Scaling(means, deviations));
  }

  private Vocabulary vocabulary() {
    List<Ngrams> ngrams = new ArrayList<>();
    int kinds = size(MOST_PARTS);
    for (int i = 0; i < kinds; i++) {
      ngrams.add(Ngrams.parse(text()));
    }
    int size = size(MOST_NUMBERS);
    String[] grams = new String[size];
    float[] idf = new float[size];
    for (int i = 0; i < size; i++) {
      grams[i] = text();
      idf[i] = in.getFloat();
    }
    return new Vocabulary(ngrams, grams, idf, shared.words());
  }

  private Split split() {
    double slope = in.getDouble();
    double offset = in.getDouble();
    int kind = in.get();
    double bias = in.getDouble();
    return switch (kind) {
      case 'l' -> new Split(new Decision.Linear(floats(), bias), slope, offset);
      case 'r' -> new Split(rbf(bias), slope, offset);
      default -> throw new IllegalArgumentException("there is no kernel " + kind);
    };
  }

  private Decision.Rbf rbf(double bias) {
    double gamma = in.getDouble();
    float[] coefficients = floats();
    SparseVector[] vectors = new SparseVector[coefficients.length];
    for (int i = 0; i < vectors.length; i++) {
      int[] indices = new int[size(MOST_NUMBERS)];
      for (int j = 0; j < indices.length; j++) {
        indices[j] = in.getInt();
      }
      vectors[i] = new SparseVector(indices, floats());
    }
    return new Decision.Rbf(gamma, vectors, coefficients, bias);
  }

  private float[] floats() {
    float[] values = new float[size(MOST_NUMBERS)];
    in.asFloatBuffer().get(values);
    in.position(in.position() + values.length * Float.BYTES);
    return values;
  }

  private String text() {
    byte[] bytes = new byte[size(LONGEST_TEXT)];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int size(int most) {
    int size = in.getInt();
    if (size < 0 || size > most) {
      throw new IllegalArgumentException(
          "a part has the size %d; allowed: 0 to %d".formatted(size, most));
    }
    return size;
  }
}
