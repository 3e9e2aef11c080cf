package org.humoresque.training.expression;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.emotion.OnnxEmotionClassifier;

/**
 * Networks trained before, whose calibrated probabilities, averaged, a new network learns from
 * besides the labels (distillation, Hinton et al. 2015).
 */
final class Teacher implements AutoCloseable {

  private final List<OnnxEmotionClassifier> members;

  private Teacher(List<OnnxEmotionClassifier> members) {
    this.members = members;
  }

  /**
   * Opens the files.
   *
   * @throws IllegalArgumentException if one does not tell apart exactly these emotions
   */
  static Teacher open(List<Path> files, List<String> labels) {
    List<OnnxEmotionClassifier> members = new ArrayList<>();
    for (Path file : files) {
      OnnxEmotionClassifier member = OnnxEmotionClassifier.open(file, true);
      members.add(member);
      if (!member.file().labels().equals(labels)) {
        members.forEach(OnnxEmotionClassifier::close);
        throw new IllegalArgumentException(
            "the teacher %s tells apart %s; its pupil %s"
                .formatted(file, member.file().labels(), labels));
      }
    }
    return new Teacher(members);
  }

  /** What the members hold for probable on average, in their common order. */
  float[] read(LabelledFace face) {
    float[] mean = new float[members.get(0).emotions().size()];
    for (OnnxEmotionClassifier member : members) {
      double[] probabilities = member.scale().probabilities(member.logits(face.image()));
      for (int i = 0; i < mean.length; i++) {
        mean[i] += (float) (probabilities[i] / members.size());
      }
    }
    return mean;
  }

  @Override
  public void close() {
    members.forEach(OnnxEmotionClassifier::close);
  }
}
