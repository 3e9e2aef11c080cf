package org.humoresque.vision.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;

/** What each filter is for, on pictures whose answer is known. */
class GreyFilterEffectsTest {

  @Test
  void equalizationMakesAllGreysAboutEquallyOften() {
    GreyImage dim = Greys.of((x, y) -> 30 + (x + y) / 2);
    int[] quarters = new int[4];
    for (int grey : Greys.values(new HistogramEqualization().apply(dim))) {
      quarters[grey / 64]++;
    }
    int even = Greys.SIDE * Greys.SIDE / 4;
    for (int count : quarters) {
      assertThat(count).isCloseTo(even, within(even / 4));
    }
  }

  @Test
  void equalizationForgetsBrightnessAndContrast() {
    GreyImage bright = Greys.of((x, y) -> 20 + 2 * (x + y));
    GreyImage dim = Greys.of((x, y) -> 10 + x + y);
    HistogramEqualization filter = new HistogramEqualization();
    assertThat(filter.apply(dim).pixels()).isEqualTo(filter.apply(bright).pixels());
  }

  @Test
  void equalizingTwiceIsEqualizingOnce() {
    HistogramEqualization filter = new HistogramEqualization();
    GreyImage once = filter.apply(Greys.flatNoise(4, 90, 50));
    assertThat(Greys.difference(filter.apply(once), once)).isLessThan(1);
  }

  @Test
  void localEqualizationBringsOutDetailInADarkCorner() {
    GreyImage picture = Greys.of((x, y) -> (x < 24 ? 20 : 200) + (x + y) % 2 * 8);
    GreyImage filtered = LocalEqualization.DEFAULT.apply(picture);
    int before = Math.abs(picture.at(4, 4) - picture.at(5, 4));
    assertThat(Math.abs(filtered.at(4, 4) - filtered.at(5, 4))).isGreaterThan(before);
  }

  @Test
  void clipLimitKeepsNoiseFromBeingBlownUp() {
    GreyImage nearlyBlank = Greys.flatNoise(5, 128, 2);
    assertThat(spread(LocalEqualization.DEFAULT.apply(nearlyBlank)))
        .isLessThan(spread(new LocalEqualization(4, 40).apply(nearlyBlank)));
  }

  @Test
  void medianTakesAwaySaltAndPepperAndKeepsEdges() {
    GreyImage clean = Greys.of((x, y) -> x < 20 ? 60 : 190);
    Random random = new Random(6);
    byte[] pixels = clean.pixels().clone();
    for (int y = 2; y < 46; y += 4) { // no two in one neighbourhood
      for (int x = 2; x < 46; x += 4) {
        pixels[y * 48 + x] = random.nextBoolean() ? 0 : (byte) 255;
      }
    }
    GreyImage filtered = new MedianFilter().apply(new GreyImage(48, 48, pixels));
    assertThat(filtered.pixels()).isEqualTo(clean.pixels());
  }

  @Test
  void stretchingUsesTheWholeRangeInAStraightLine() {
    GreyImage flat = Greys.of((x, y) -> 100 + x);
    GreyImage stretched = new GreyLevelStretching(0).apply(flat);
    assertThat(stretched.at(0, 0)).isZero();
    assertThat(stretched.at(47, 0)).isEqualTo(255);
    assertThat(stretched.at(20, 0)).isEqualTo(Math.round(255f * 20 / 47));
  }

  @Test
  void fewOddPixelsDoNotHoldUpStretching() {
    byte[] pixels = Greys.of((x, y) -> 100 + x).pixels();
    pixels[5] = 0;
    pixels[99] = (byte) 255;
    GreyImage stretched = GreyLevelStretching.DEFAULT.apply(new GreyImage(48, 48, pixels));
    assertThat(stretched.at(47, 47) - stretched.at(0, 47)).isGreaterThan(240);
  }

  @Test
  void stretchingTwiceIsStretchingOnce() {
    GreyImage once = GreyLevelStretching.DEFAULT.apply(Greys.flatNoise(7, 100, 40));
    assertThat(GreyLevelStretching.DEFAULT.apply(once).pixels()).isEqualTo(once.pixels());
  }

  @Test
  void homomorphicFilterEvensOutLightAndStrengthensDetail() {
    // a chequered surface, lit four times as brightly on the right
    GreyImage lit =
        Greys.of(
            (x, y) ->
                (int) Math.round(((x / 2 + y / 2) % 2 == 0 ? 36 : 44) * Math.pow(4, x / 47.0)));
    GreyImage filtered = HomomorphicFilter.DEFAULT.apply(lit);
    double before = Greys.mean(lit, 36, 12) / Greys.mean(lit, 0, 12);
    double after = Greys.mean(filtered, 36, 12) / Greys.mean(filtered, 0, 12);
    assertThat(before).isGreaterThan(2.5);
    assertThat(after).isLessThan(Math.sqrt(before) * 1.15);
    assertThat(contrast(filtered)).isGreaterThan(1.2 * contrast(lit));
  }

  @Test
  void homomorphicFilterKeepsTheMeanBrightnessOfABlankPicture() {
    assertThat(HomomorphicFilter.DEFAULT.apply(Greys.blank(120)).pixels()).containsOnly(120);
  }

  @Test
  void illuminationCorrectionTakesAPlaneOfLightAway() {
    GreyImage lit = Greys.of((x, y) -> 60 + 2 * x + y);
    assertThat(spread(new IlluminationCorrection().apply(lit))).isLessThanOrEqualTo(1);
    GreyImage face = Greys.flatNoise(8, 60, 20);
    GreyImage faceInLight = Greys.of((x, y) -> face.at(x, y) + 2 * x);
    assertThat(
            Greys.difference(
                new IlluminationCorrection().apply(faceInLight),
                Greys.of((x, y) -> face.at(x, y) + 47)))
        .isLessThan(2);
  }

  @Test
  void correctingTwiceIsCorrectingOnce() {
    IlluminationCorrection filter = new IlluminationCorrection();
    GreyImage once = filter.apply(Greys.of((x, y) -> 60 + 2 * x + (x * y) % 7));
    assertThat(Greys.difference(filter.apply(once), once)).isLessThan(0.6);
  }

  @Test
  void parameterOutOfItsRangeIsRefusedByName() {
    assertThatThrownBy(() -> new LocalEqualization(0, 2))
        .hasMessage("tiles must be in [1.0, 16.0], but is 0.0");
    assertThatThrownBy(() -> new GreyLevelStretching(0.5))
        .hasMessage("share must be in [0.0, 0.4], but is 0.5");
    assertThatThrownBy(() -> new HomomorphicFilter(0.1, -1, 2))
        .hasMessage("lightGain must be in [0.0, 1.0], but is -1.0");
  }

  private static int spread(GreyImage picture) {
    int[] values = Arrays.stream(Greys.values(picture)).sorted().toArray();
    return values[values.length - 1] - values[0];
  }

  /** Mean ratio of brightness across the edges of the chequers. */
  private static double contrast(GreyImage picture) {
    double sum = 0;
    for (int y = 8; y < 40; y += 2) {
      sum += Math.abs(Math.log(picture.at(23, y) / (double) picture.at(24, y)));
    }
    return sum;
  }
}
