package org.humoresque.music.lyrics.model;

import java.io.DataInputStream;
import java.io.IOException;
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
  private final DataInputStream in;

  ModelReader(String name, DataInputStream in) {
    this.name = name;
    this.in = in;
  }

  LyricsClassifier read() throws IOException {
    Map<String, String> provenance = new LinkedHashMap<>();
    int entries = size(MOST_PARTS);
    for (int i = 0; i < entries; i++) {
      String key = text();
      provenance.put(key, text());
    }
    LabelTree tree = LabelTree.parse(name, text());
    double temperature = in.readDouble();
    FeatureSpace space = space();
    List<LyricsClassifier.Member> members = new ArrayList<>();
    int count = size(MOST_PARTS);
    for (int i = 0; i < count; i++) {
      LabelTree own = LabelTree.parse(name, text());
      double textWeight = in.readDouble();
      double valueWeight = in.readDouble();
      Map<String, Split> splits = new HashMap<>();
      for (LabelTree.Node node : own.splits()) {
        splits.put(node.name(), split());
      }
      members.add(
          new LyricsClassifier.Member(new TreeClassifier(own, splits), textWeight, valueWeight));
    }
    return new LyricsClassifier(tree, space, members, temperature, provenance);
  }

  private FeatureSpace space() throws IOException {
    Vocabulary vocabulary = vocabulary();
    List<String> names = new ArrayList<>();
    int values = size(MOST_PARTS);
    for (int i = 0; i < values; i++) {
      names.add(text());
    }
    List<LyricsClassifier> helpers = new ArrayList<>();
    int count = size(MOST_PARTS);
    for (int i = 0; i < count; i++) {
      helpers.add(read());
    }
    int columns = size(MOST_PARTS);
    double[] means = new double[columns];
    double[] deviations = new double[columns];
    for (int i = 0; i < columns; i++) {
      means[i] = in.readDouble();
      deviations[i] = in.readDouble();
    }
    return new FeatureSpace(vocabulary, names, helpers, new Scaling(means, deviations));
  }

  private Vocabulary vocabulary() throws IOException {
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
      idf[i] = in.readFloat();
    }
    return new Vocabulary(ngrams, grams, idf);
  }

  private Split split() throws IOException {
    double slope = in.readDouble();
    double offset = in.readDouble();
    int kind = in.readByte();
    double bias = in.readDouble();
    return switch (kind) {
      case 'l' -> new Split(new Decision.Linear(floats(), bias), slope, offset);
      case 'r' -> new Split(rbf(bias), slope, offset);
      default -> throw new IllegalArgumentException("there is no kernel " + kind);
    };
  }

  private Decision.Rbf rbf(double bias) throws IOException {
    double gamma = in.readDouble();
    float[] coefficients = floats();
    SparseVector[] vectors = new SparseVector[coefficients.length];
    for (int i = 0; i < vectors.length; i++) {
      int[] indices = new int[size(MOST_NUMBERS)];
      for (int j = 0; j < indices.length; j++) {
        indices[j] = in.readInt();
      }
      vectors[i] = new SparseVector(indices, floats());
    }
    return new Decision.Rbf(gamma, vectors, coefficients, bias);
  }

  private float[] floats() throws IOException {
    float[] values = new float[size(MOST_NUMBERS)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  private String text() throws IOException {
    byte[] bytes = new byte[size(LONGEST_TEXT)];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int size(int most) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > most) {
      throw new IllegalArgumentException(
          "a part has the size %d; allowed: 0 to %d".formatted(size, most));
    }
    return size;
  }
}
