package org.humoresque.vision.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every filter. */
class GreyFiltersTest {

  static Stream<GreyFilter> filters() {
    return Stream.of(
        new HistogramEqualization(),
        LocalEqualization.DEFAULT,
        new MedianFilter(),
        GreyLevelStretching.DEFAULT,
        HomomorphicFilter.DEFAULT,
        new IlluminationCorrection());
  }

  @ParameterizedTest
  @MethodSource("filters")
  void sizeStaysAndTheGivenPictureIsLeftAlone(GreyFilter filter) {
    byte[] pixels = Greys.flatNoise(1, 100, 60).pixels();
    byte[] before = pixels.clone();
    for (int width : new int[] {1, 2, 48, 72}) {
      GreyImage picture = new GreyImage(width, 32, java.util.Arrays.copyOf(pixels, width * 32));
      GreyImage filtered = filter.apply(picture);
      assertThat(filtered.width()).isEqualTo(width);
      assertThat(filtered.height()).isEqualTo(32);
    }
    filter.apply(new GreyImage(48, 48, pixels));
    assertThat(pixels).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("filters")
  void samePictureGivesSamePicture(GreyFilter filter) {
    GreyImage picture = Greys.flatNoise(2, 128, 100);
    assertThat(filter.apply(picture).pixels()).isEqualTo(filter.apply(picture).pixels());
  }

  @ParameterizedTest
  @MethodSource("filters")
  void blankPictureStaysBlank(GreyFilter filter) {
    assertThat(filter.apply(Greys.blank(90)).pixels())
        .containsOnly(filter.apply(Greys.blank(90)).pixels()[0]);
  }

  @ParameterizedTest
  @MethodSource("filters")
  void noFilterTurnsLightIntoDark(GreyFilter filter) {
    GreyImage filtered = filter.apply(Greys.of((x, y) -> x < 24 ? 60 : 180));
    assertThat(Greys.mean(filtered, 12, 12)).isLessThan(Greys.mean(filtered, 24, 12) - 10);
  }

  @ParameterizedTest
  @MethodSource("filters")
  void mirroredPictureGivesMirroredPicture(GreyFilter filter) {
    GreyImage picture = Greys.flatNoise(3, 128, 80);
    GreyImage mirrored = Greys.of((x, y) -> picture.at(Greys.SIDE - 1 - x, y));
    GreyImage filtered = filter.apply(picture);
    GreyImage expected = Greys.of((x, y) -> filtered.at(Greys.SIDE - 1 - x, y));
    assertThat(Greys.difference(filter.apply(mirrored), expected)).isCloseTo(0, within(0.5));
  }
}
