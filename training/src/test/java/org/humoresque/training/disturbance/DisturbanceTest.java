package org.humoresque.training.disturbance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.humoresque.training.DrawnFaces;
import org.humoresque.training.expression.Robustness;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;

class DisturbanceTest {

  private static final int SIZE = 48;
  private static final GreyImage FACE = DrawnFaces.faces(7, 1).get(3).image();

  /** Grey level 5 at the left edge, 240 at the right: each column 5 brighter. */
  private static final GreyImage RAMP = picture((x, y) -> 5 + 5 * x);

  @Test
  void brightnessMultipliesAndRounds() {
    GreyImage dim = new Brightness(0.25).apply(RAMP, 0);
    assertThat(dim.at(0, 0)).isEqualTo(1);
    assertThat(dim.at(47, 9)).isEqualTo(60);
    assertThat(new Brightness(2).apply(RAMP, 0).at(47, 0)).isEqualTo(255);
  }

  @Test
  void contrastShrinksDistancesFromTheMeanAndKeepsIt() {
    GreyImage flat = new Contrast(0.4).apply(RAMP, 0);
    assertThat(flat.at(47, 0) - flat.at(0, 0)).isEqualTo(94);
    assertThat(mean(flat)).isCloseTo(mean(RAMP), within(0.5));
  }

  @Test
  void noiseHasItsDeviationAndDependsOnTheSeedAlone() {
    GreyImage grey = picture((x, y) -> 128);
    Noise noise = new Noise(25);
    GreyImage noisy = noise.apply(grey, 7);
    assertThat(deviation(noisy)).isCloseTo(25, within(1.5));
    assertThat(mean(noisy)).isCloseTo(128, within(1.5));
    assertThat(noise.apply(grey, 7).pixels()).isEqualTo(noisy.pixels());
    assertThat(noise.apply(grey, 8).pixels()).isNotEqualTo(noisy.pixels());
  }

  @Test
  void blurSpreadsAPointLikeTheGaussianAndLeavesEvenGreyAlone() {
    GreyImage point = picture((x, y) -> x == 24 && y == 24 ? 255 : 0);
    GreyImage blurred = new Blur(1).apply(point, 0);
    assertThat(blurred.at(24, 24)).isCloseTo((int) (255 / (2 * Math.PI)), within(1));
    assertThat(blurred.at(25, 24))
        .isCloseTo((int) (255 * Math.exp(-0.5) / (2 * Math.PI)), within(1));
    assertThat(blurred.at(28, 24)).isZero();
    GreyImage grey = picture((x, y) -> 77);
    assertThat(new Blur(2).apply(grey, 0).pixels()).isEqualTo(grey.pixels());
  }

  @Test
  void jpegOfLowQualityChangesAFaceMoreThanOneOfHigh() {
    double rough = distance(FACE, new JpegCompression(20).apply(FACE, 0));
    double fine = distance(FACE, new JpegCompression(95).apply(FACE, 0));
    assertThat(rough).isGreaterThan(2 * fine).isLessThan(40);
    GreyImage grey = picture((x, y) -> 128);
    assertThat(new JpegCompression(20).apply(grey, 0).pixels()).isEqualTo(grey.pixels());
  }

  @Test
  void enlargedFacesKeepRampsAndLoseFineStripes() {
    GreyImage ramp = new Enlarged(24).apply(RAMP, 0);
    assertThat(ramp.at(24, 5)).isCloseTo(RAMP.at(24, 5), within(1));
    GreyImage stripes = picture((x, y) -> x % 2 * 200);
    assertThat(new Enlarged(24).apply(stripes, 0).pixels()).containsOnly((byte) 100);
    assertThatThrownBy(() -> new Enlarged(25).apply(RAMP, 0))
        .hasMessageContaining("48×48")
        .hasMessageContaining("25");
  }

  @Test
  void coveringPaintsExactlyOneHalf() {
    for (Covered.Half half : Covered.Half.values()) {
      GreyImage covered = new Covered(half).apply(picture((x, y) -> 10), 0);
      long painted = IntStream.range(0, SIZE * SIZE).filter(i -> covered.pixels()[i] != 10).count();
      assertThat(painted).isEqualTo(SIZE * SIZE / 2);
    }
    assertThat(new Covered(Covered.Half.LEFT).apply(RAMP, 0).at(0, 0)).isEqualTo(128);
    assertThat(new Covered(Covered.Half.LOWER).apply(RAMP, 0).at(0, 0)).isEqualTo(5);
  }

  @Test
  void aQuarterTurnMovesEveryPixelClockwise() {
    GreyImage turned = new Rotated(90).apply(RAMP, 0);
    assertThat(turned.at(10, 0)).isEqualTo(RAMP.at(0, 0));
    assertThat(turned.at(10, 47)).isEqualTo(RAMP.at(47, 0));
    assertThat(new Rotated(0).apply(FACE, 0).pixels()).isEqualTo(FACE.pixels());
  }

  @Test
  void thereAndBackAgainIsNearlyTheSameInTheMiddle() {
    GreyImage back = new Rotated(15).apply(new Rotated(-15).apply(RAMP, 0), 0);
    assertThat(back.at(24, 24)).isCloseTo(RAMP.at(24, 24), within(2));
    assertThat(back.at(16, 30)).isCloseTo(RAMP.at(16, 30), within(2));
  }

  @Test
  void theGivenFaceIsLeftAsItIs() {
    byte[] before = FACE.pixels().clone();
    Robustness.CUSTOMARY.forEach(disturbance -> disturbance.apply(FACE, 1));
    assertThat(FACE.pixels()).isEqualTo(before);
  }

  @FunctionalInterface
  private interface Level {
    int at(int x, int y);
  }

  private static GreyImage picture(Level level) {
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) level.at(i % SIZE, i / SIZE);
    }
    return new GreyImage(SIZE, SIZE, pixels);
  }

  private static double mean(GreyImage image) {
    return levels(image).average().orElseThrow();
  }

  private static double deviation(GreyImage image) {
    double mean = mean(image);
    return Math.sqrt(
        levels(image)
            .mapToDouble(level -> (level - mean) * (level - mean))
            .average()
            .orElseThrow());
  }

  private static double distance(GreyImage one, GreyImage two) {
    int[] a = levels(one).toArray();
    int[] b = levels(two).toArray();
    return IntStream.range(0, a.length).map(i -> Math.abs(a[i] - b[i])).average().orElseThrow();
  }

  private static IntStream levels(GreyImage image) {
    byte[] pixels = image.pixels();
    return IntStream.range(0, pixels.length).map(i -> pixels[i] & 0xFF);
  }
}
