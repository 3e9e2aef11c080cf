package org.humoresque.training.expression;

import java.util.ArrayList;
import java.util.List;
import org.humoresque.training.cnn.Augmentation;
import org.humoresque.training.cnn.Balancing;
import org.humoresque.training.cnn.Example;
import org.humoresque.training.cnn.TrainingOptions;
import org.humoresque.training.cnn.TrainingOptions.Targets;
import org.humoresque.training.cnn.TrainingOptions.Views;
import org.humoresque.training.data.FaceSplit.LabelledFace;
import org.humoresque.vision.image.GreyImage;

/**
 * A task made from the faces themselves, to begin with where no weights from elsewhere are to be
 * had: by how many quarters was this face turned (Gidaris et al. 2018)?
 */
final class RotationTask {

  static final List<String> LABELS = List.of("upright", "quarter", "half", "three-quarters");

  private RotationTask() {}

  /** Every face once, the i-th by i quarters. */
  static List<Example> examples(List<LabelledFace> faces) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      int quarters = i % LABELS.size();
      examples.add(new Example(turned(faces.get(i).image(), quarters), quarters));
    }
    return examples;
  }

  /** The options of the real task with what suits this one: no label to smooth or to balance. */
  static TrainingOptions options(TrainingOptions real, int epochs) {
    Views views = real.views();
    Augmentation given = views.augmentation();
    Augmentation small =
        new Augmentation(
            given.mirror(),
            given.window(),
            given.maxRotation(),
            given.maxScale(),
            given.maxShift(),
            given.maxGamma(),
            0,
            0);
    return new TrainingOptions(
        real.batchSize(),
        real.schedule().withEpochs(epochs),
        real.descent(),
        new Targets(0, 0, 0, Balancing.NONE),
        new Views(small, views.sizes(), views.preprocessing()),
        real.seed());
  }

  private static GreyImage turned(GreyImage face, int quarters) {
    int side = face.width();
    byte[] pixels = new byte[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int from =
            switch (quarters) {
              case 0 -> y * side + x;
              case 1 -> (side - 1 - x) * side + y;
              case 2 -> (side - 1 - y) * side + side - 1 - x;
              default -> x * side + side - 1 - y;
            };
        pixels[y * side + x] = face.pixels()[from];
      }
    }
    return new GreyImage(side, side, pixels);
  }
}
