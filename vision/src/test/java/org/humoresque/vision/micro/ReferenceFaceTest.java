package org.humoresque.vision.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.humoresque.vision.DrawnFace;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;

class ReferenceFaceTest {

  private static final DrawnFace CALM = DrawnFace.NEUTRAL;

  @Test
  void aHeadThatMovesInOtherLightShowsNoMotionOfItsParts() {
    MotionField field = follow(FilmedFace.picture(CALM, 2, 0.8, new Random(2)));

    assertThat(strongest(field)).isLessThan(0.8);
  }

  @Test
  void cornersOfTheMouthThatRiseAreSeenToRise() {
    DrawnFace smile = new DrawnFace(0.4, 0.05, 0, 0.5);

    MotionField field = follow(FilmedFace.picture(smile, 0, 1, new Random(2)));

    assertThat(mean(field.down(), 12, 5, 6)).isLessThan(-0.3f);
    assertThat(mean(field.down(), 12, 9, 10)).isLessThan(-0.3f);
    assertThat(Math.abs(mean(field.down(), 4, 5, 10))).isLessThan(0.3f);
  }

  private static MotionField follow(GreyImage face) {
    GreyImage calm = FilmedFace.picture(CALM, 0, 1, new Random(1));
    return new ReferenceFace(FaceGrid.flatten(calm)).follow(FaceGrid.flatten(face));
  }

  /** Of the inner face. */
  private static double strongest(MotionField field) {
    double strongest = 0;
    for (int row = 4; row < 13; row++) {
      for (int column = 4; column < 12; column++) {
        int i = row * FaceGrid.CELLS + column;
        strongest = Math.max(strongest, Math.hypot(field.right()[i], field.down()[i]));
      }
    }
    return strongest;
  }

  private static float mean(float[] field, int row, int fromColumn, int toColumn) {
    float sum = 0;
    for (int column = fromColumn; column <= toColumn; column++) {
      sum += field[row * FaceGrid.CELLS + column];
    }
    return sum / (toColumn - fromColumn + 1);
  }
}
