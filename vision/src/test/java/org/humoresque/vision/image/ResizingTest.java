package org.humoresque.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResizingTest {

  private static final GreyImage QUARTERS = new GreyImage(2, 2, new byte[] {0, 100, 40, 80});

  @ParameterizedTest
  @EnumSource(Resizing.class)
  void pictureOfTheWantedSizeStaysItself(Resizing resizing) {
    assertThat(resizing.resize(QUARTERS, 2, 2)).isSameAs(QUARTERS);
  }

  @ParameterizedTest
  @EnumSource(Resizing.class)
  void blankPictureStaysBlankInAnySize(Resizing resizing) {
    GreyImage blank = new GreyImage(3, 3, new byte[] {7, 7, 7, 7, 7, 7, 7, 7, 7});
    assertThat(resizing.resize(blank, 5, 4).pixels()).hasSize(20).containsOnly(7);
    assertThat(resizing.resize(blank, 1, 2).pixels()).containsOnly(7, 7);
  }

  @Test
  void nearestInventsNoGrey() {
    assertThat(Resizing.NEAREST.resize(QUARTERS, 4, 4).pixels())
        .containsExactly(0, 0, 100, 100, 0, 0, 100, 100, 40, 40, 80, 80, 40, 40, 80, 80);
  }

  @Test
  void bilinearWeighsByNearness() {
    assertThat(Resizing.BILINEAR.resize(QUARTERS, 4, 2).pixels())
        .containsExactly(0, 25, 75, 100, 40, 50, 70, 80);
  }

  @Test
  void smoothIsTheMeanOfWhatIsCovered() {
    assertThat(Resizing.SMOOTH.resize(QUARTERS, 1, 1).pixels()).containsExactly(55);
  }

  @Test
  void sizeThatIsNotPositiveIsRefused() {
    assertThatThrownBy(() -> Resizing.NEAREST.resize(QUARTERS, 0, 3))
        .hasMessage("width and height must be positive, but are 0×3");
  }
}
