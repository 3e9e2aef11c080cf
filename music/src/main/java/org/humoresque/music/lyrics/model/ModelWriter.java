package org.humoresque.music.lyrics.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes a model's parts one after the other; {@link ModelReader} reads them in the same order. */
final class ModelWriter {

  private final DataOutputStream out;

  ModelWriter(DataOutputStream out) {
    this.out = out;
  }

  void write(LyricsClassifier model) throws IOException {
    out.writeInt(model.provenance().size());
    for (Map.Entry<String, String> entry : model.provenance().entrySet()) {
      text(entry.getKey());
      text(entry.getValue());
    }
    text(model.tree().source());
    out.writeDouble(model.temperature());
    space(model.space());
    out.writeInt(model.members().size());
    for (LyricsClassifier.Member member : model.members()) {
      text(member.tree().tree().source());
      out.writeDouble(member.textWeight());
      out.writeDouble(member.valueWeight());
      for (LabelTree.Node node : member.tree().tree().splits()) {
        Split split = member.tree().splits().get(node.name());
        if (split == null) {
          throw new IllegalStateException("no machine for the split " + node.name());
        }
        split(split);
      }
    }
  }

  private void space(FeatureSpace space) throws IOException {
    vocabulary(space.vocabulary());
    out.writeInt(space.valueNames().size());
    for (String name : space.valueNames()) {
      text(name);
    }
    out.writeInt(space.helpers().size());
    for (LyricsClassifier helper : space.helpers()) {
      write(helper);
    }
    out.writeInt(space.scaling().means().length);
    for (int i = 0; i < space.scaling().means().length; i++) {
      out.writeDouble(space.scaling().means()[i]);
      out.writeDouble(space.scaling().deviations()[i]);
    }
  }

  private void vocabulary(Vocabulary vocabulary) throws IOException {
    List<Ngrams> ngrams = vocabulary.ngrams();
    out.writeInt(ngrams.size());
    for (Ngrams kind : ngrams) {
      text(kind.toString());
    }
    out.writeInt(vocabulary.size());
    for (int i = 0; i < vocabulary.size(); i++) {
      text(vocabulary.gram(i));
      out.writeFloat(vocabulary.idf(i));
    }
  }

  private void split(Split split) throws IOException {
    out.writeDouble(split.slope());
    out.writeDouble(split.offset());
    if (split.decision() instanceof Decision.Linear linear) {
      out.writeByte('l');
      out.writeDouble(linear.bias());
      floats(linear.weights());
    } else if (split.decision() instanceof Decision.Rbf rbf) {
      out.writeByte('r');
      out.writeDouble(rbf.bias());
      out.writeDouble(rbf.gamma());
      floats(rbf.coefficients());
      for (SparseVector vector : rbf.vectors()) {
        out.writeInt(vector.indices().length);
        for (int index : vector.indices()) {
          out.writeInt(index);
        }
        floats(vector.values());
      }
    }
  }

  private void floats(float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
