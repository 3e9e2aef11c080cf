package org.humoresque.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.humoresque.kernel.Emotion;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.image.GreyImage;

/** Tiny schematic faces: two eyes, two brows and a mouth whose shapes tell the emotion. */
public final class DrawnFaces {

  private static final int SIZE = 48;

  private DrawnFaces() {}

  /** As many faces as asked for, the seven emotions in turn, each a little different. */
  public static List<LabelledFace> faces(int count, long seed) {
    Random random = new Random(seed);
    List<LabelledFace> faces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Emotion emotion = Emotion.all().get(i % Emotion.all().size());
      faces.add(new LabelledFace(face(emotion, random), emotion));
    }
    return faces;
  }

  private static GreyImage face(Emotion emotion, Random random) {
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (170 + random.nextInt(20));
    }
    int shift = random.nextInt(3) - 1;
    int kind = emotion.ordinal();
    for (int x = -7; x <= 7; x++) {
      int curve = (kind - 3) * x * x / 24;
      dot(pixels, 24 + x + shift, 36 + curve, 20 + 5 * kind);
      dot(pixels, 24 + x + shift, 37 + curve, 20 + 5 * kind);
    }
    for (int side = -1; side <= 1; side += 2) {
      for (int x = -4; x <= 4; x++) {
        dot(pixels, 24 + side * 10 + x + shift, 12 + side * x * (kind % 3 - 1) / 2, 30);
        dot(pixels, 24 + side * 10 + x / 2 + shift, 18 + kind % 2 * 2, 10);
      }
    }
    return new GreyImage(SIZE, SIZE, pixels);
  }

  private static void dot(byte[] pixels, int x, int y, int brightness) {
    if (x >= 0 && x < SIZE && y >= 0 && y < SIZE) {
      pixels[y * SIZE + x] = (byte) brightness;
    }
  }
}
