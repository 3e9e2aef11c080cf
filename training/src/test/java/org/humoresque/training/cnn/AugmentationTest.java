package org.humoresque.training.cnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.humoresque.training.DrawnFaces;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;

class AugmentationTest {

  private final GreyImage face = DrawnFaces.faces(4, 1).get(3).image();

  @Test
  void withoutAnyAmountTheFaceStaysAsItIs() {
    assertThat(Augmentation.NONE.apply(face, 48, new Random(1)).pixels()).isEqualTo(face.pixels());
  }

  @Test
  void mirroringExchangesLeftAndRight() {
    Augmentation mirror = new Augmentation(true, 1, 0, 0, 0, 0, 0, 0);
    GreyImage changed = face;
    Random random = new Random(1);
    while (changed.at(5, 7) == face.at(5, 7)) {
      changed = mirror.apply(face, 48, random);
    }
    for (int x = 0; x < 48; x++) {
      assertThat(changed.at(x, 20)).isEqualTo(face.at(47 - x, 20));
    }
  }

  @Test
  void theSameSeedGivesTheSameFace() {
    byte[] one = Augmentation.STRONG.apply(face, 44, new Random(9)).pixels();
    byte[] two = Augmentation.STRONG.apply(face, 44, new Random(9)).pixels();
    assertThat(one).isEqualTo(two).isNotEqualTo(face.pixels());
  }
}
