package org.humoresque.vision;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.vision.emotion.EmotionClassifier;
import org.humoresque.vision.image.GreyImage;

/** Sees surprise in a mouth that is open, and nothing anywhere else. */
public final class FakeEmotionClassifier implements EmotionClassifier {

  private static final int DARK = 90;
  private static final int OPEN = 5;

  boolean closed;
  double threshold;

  @Override
  public int faceSize() {
    return 48;
  }

  @Override
  public EmotionScores classify(GreyImage face) {
    if (face.width() != faceSize() || face.height() != faceSize()) {
      throw new IllegalArgumentException("a face is 48×48, but this is " + face.width());
    }
    long darkInMouth = IntStream.range(30, 45).filter(y -> face.at(24, y) < DARK).count();
    return EmotionScores.certain(darkInMouth >= OPEN ? Emotion.SURPRISE : Emotion.NEUTRAL);
  }

  @Override
  public OptionalDouble confidenceThreshold() {
    return OptionalDouble.of(threshold);
  }

  @Override
  public void close() {
    closed = true;
  }
}
