package org.humoresque.training.expression;

import java.nio.file.Path;
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

  static Teacher open(List<Path> files) {
    return new Teacher(files.stream().map(file -> OnnxEmotionClassifier.open(file, true)).toList());
  }

  /** What the members hold for probable on average, in the order of {@code Emotion.all()}. */
  float[] read(LabelledFace face) {
    float[] mean = new float[org.humoresque.kernel.Emotion.all().size()];
    for (OnnxEmotionClassifier member : members) {
      double[] probabilities =
          OnnxEmotionClassifier.softmax(member.logits(face.image()), member.temperature());
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
