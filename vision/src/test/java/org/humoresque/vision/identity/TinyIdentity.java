package org.humoresque.vision.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.humoresque.vision.identity.EyeLocator.Stage;
import org.humoresque.vision.identity.IdentityModel.Thresholds;
import org.humoresque.vision.image.GreyImage;

/** A model that learnt nothing, and faces of stripes that it can tell apart nonetheless. */
final class TinyIdentity {

  private static final int COMPONENTS = 24;

  private TinyIdentity() {}

  /** Leaves eyes where they usually are; random directions. */
  static IdentityModel model() {
    Random random = new Random(7);
    float[] eyes = {20, 25, 44, 25};
    Stage stage = new Stage(new float[EyeLocator.OUTPUTS][EyeLocator.INPUTS], eyes);
    List<Subspace> subspaces = new ArrayList<>();
    for (Descriptor descriptor : List.of(Descriptor.GRADIENTS, Descriptor.PATTERNS)) {
      int length = descriptor.describe(new Grey(96, 112, new float[96 * 112])).length;
      subspaces.add(new Subspace(descriptor, projection(COMPONENTS, length, random)));
    }
    return new IdentityModel(
        "tiny",
        new EyeLocator(List.of(stage)),
        subspaces,
        projection(COMPONENTS, 2 * COMPONENTS, random),
        new Thresholds(0.5, 0.6),
        Map.of("name", "tiny", "photos", "a b"));
  }

  /** A cut face: stripes of some width, upright or not. */
  static GreyImage face(int width, boolean upright, long seed) {
    Random random = new Random(seed);
    int size = EyeLocator.FRAMING.size();
    byte[] pixels = new byte[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int along = upright ? x : y + x / 4;
        pixels[y * size + x] = (byte) (along / width % 2 * 180 + random.nextInt(20));
      }
    }
    return new GreyImage(size, size, pixels);
  }

  private static Projection projection(int rows, int length, Random random) {
    float[][] real = new float[rows][length];
    for (float[] row : real) {
      for (int i = 0; i < length; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return new Projection(new float[length], Rounded.of(real));
  }
}
