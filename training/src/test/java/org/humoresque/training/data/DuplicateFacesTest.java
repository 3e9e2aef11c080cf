package org.humoresque.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;

class DuplicateFacesTest {

  private static final int SIZE = 48;
  private static final LabelledFace FACE = clouds(1);
  private final DuplicateFaces seen = new DuplicateFaces(List.of(clouds(2), FACE, clouds(3)));

  @Test
  void theSamePixelsAreIdentical() {
    LabelledFace copy = changed(FACE, value -> value);
    assertThat(seen.find(copy)).contains(new DuplicateFaces.Match(FACE, true));
  }

  @Test
  void theSamePictureDarkerAndFlatterIsNear() {
    LabelledFace darker = changed(FACE, value -> value / 2 + 10);
    assertThat(seen.find(darker)).contains(new DuplicateFaces.Match(FACE, false));
  }

  @Test
  void theSamePictureWithNoiseIsNear() {
    Random random = new Random(4);
    LabelledFace noisy =
        changed(FACE, value -> Math.min(255, Math.max(0, value + random.nextInt(11) - 5)));
    assertThat(seen.find(noisy)).contains(new DuplicateFaces.Match(FACE, false));
  }

  @Test
  void anotherPictureIsNoDuplicate() {
    assertThat(seen.find(clouds(5))).isEmpty();
  }

  @Test
  void blankPicturesAreNoDuplicatesOfEachOther() {
    LabelledFace blank = changed(FACE, value -> 0);
    assertThat(new DuplicateFaces(List.of(blank)).find(blank)).isEmpty();
  }

  @Test
  void hashesOfAPictureAndItsNegativeDifferInEveryBit() {
    LabelledFace negative = changed(FACE, value -> 255 - value);
    assertThat(new DifferenceHash(FACE.image()).distance(new DifferenceHash(negative.image())))
        .isEqualTo(DifferenceHash.BITS);
  }

  /** Smooth light and dark patches, as a face has: two waves across and down. */
  private static LabelledFace clouds(long seed) {
    Random random = new Random(seed);
    double[] phase = random.doubles(8, 0, 6).toArray();
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      double x = i % SIZE / 7.0;
      double y = i / SIZE / 7.0;
      double level =
          Math.sin(x + phase[0]) * Math.cos(y + phase[1])
              + Math.sin(phase[2] * x / 3 + y + phase[3])
              + Math.cos(x - phase[4] * y / 3 + phase[5]);
      pixels[i] = (byte) (128 + 40 * level);
    }
    return new LabelledFace(new GreyImage(SIZE, SIZE, pixels), Emotion.HAPPY);
  }

  private static LabelledFace changed(LabelledFace face, IntUnaryOperator change) {
    byte[] pixels = face.image().pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) change.applyAsInt(pixels[i] & 0xFF);
    }
    return new LabelledFace(new GreyImage(SIZE, SIZE, pixels), face.emotion());
  }
}
