package org.humoresque.training.expression;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.image.GreyImage;

/** Knows the labels of some faces by heart; every other face it calls neutral. */
final class LuckyClassifier implements EmotionClassifier {

  private final Map<GreyImage, Emotion> labels = new IdentityHashMap<>();

  LuckyClassifier(List<LabelledFace> faces) {
    faces.forEach(face -> labels.put(face.image(), face.emotion()));
  }

  @Override
  public int faceSize() {
    return 48;
  }

  @Override
  public EmotionScores classify(GreyImage face) {
    return EmotionScores.certain(labels.getOrDefault(face, Emotion.NEUTRAL));
  }

  @Override
  public void close() {}
}
