package org.humoresque.music.audio.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.humoresque.music.audio.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each texture against what its definition gives for data of which everything is known. */
class TextureTest {

  private static final int FRAMES = 20_000;

  @ParameterizedTest
  @ValueSource(doubles = {110, 440, 1000, 5000})
  void aToneIsLoudestInTheBandOfItsPitch(double hertz) {
    double[] loudest = {0, -200};
    FrameAnalyzer listener =
        new FrameAnalyzer() {
          @Override
          public void analyze(Frame frame) {
            for (int band = 0; band < FilterBank.TONE_BANDS; band++) {
              if (frame.bandDb[band] > loudest[1]) {
                loudest[0] = band;
                loudest[1] = frame.bandDb[band];
              }
            }
          }

          @Override
          public void summarize(FeatureVector.Builder vector) {}
        };
    FrameCutter cutter =
        new FrameCutter(Tones.WINDOW, Tones.HOP, FilterBank.tones(Tones.WINDOW), List.of(listener));
    float[] sound = Signals.sine(hertz, 0.5, 1, 16_000);
    cutter.accept(sound, sound.length);
    assertThat(loudest[0]).isCloseTo(12 / 1.75 * Math.log(hertz / 55) / Math.log(2), within(0.8));
  }

  @Test
  void logCovarianceOfTwoTogetherIsTheLogarithmOfItsMatrix() {
    Random random = new Random(1);
    LogCovariance covariance = new LogCovariance(2);
    for (int i = 0; i < FRAMES; i++) {
      double common = random.nextGaussian();
      covariance.add(
          new double[] {
            100 + 3 * common + random.nextGaussian(), -7 + 3 * common + random.nextGaussian()
          });
    }
    FeatureVector vector = summary(builder -> covariance.summarize(builder, "x"));
    // Both variances are 10, with the least one 10.5, and 9 in common: eigenvalues 19.5 and 1.5.
    double half = (Math.log(19.5) + Math.log(1.5)) / 2;
    double other = (Math.log(19.5) - Math.log(1.5)) / 2;
    assertThat(vector.value("x.00.00")).isCloseTo(half, within(0.03));
    assertThat(vector.value("x.01.01")).isCloseTo(half, within(0.03));
    assertThat(vector.value("x.00.01")).isCloseTo(Math.sqrt(2) * other, within(0.05));
  }

  @Test
  void logCovarianceOfWhatStandsStillIsThatOfTheLeastVariance() {
    LogCovariance covariance = new LogCovariance(3);
    for (int i = 0; i < 10; i++) {
      covariance.add(new double[] {1, 2, 3});
    }
    FeatureVector vector = summary(builder -> covariance.summarize(builder, "x"));
    assertThat(vector.value("x.01.01")).isCloseTo(Math.log(0.5), within(1e-9));
    assertThat(vector.value("x.00.02")).isCloseTo(0, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"20000", "90"})
  void bandsThatSwellTogetherCorrelateAndAStillOneWithNone(int frames) {
    Random random = new Random(2);
    BandCorrelation together = new BandCorrelation(4, 128);
    for (int i = 0; i < frames; i++) {
      float common = (float) random.nextGaussian();
      float own = (float) random.nextGaussian();
      together.add(new float[] {-50 + common, -20 + 5 * common, -30 - common + own, -40});
    }
    FeatureVector vector = summary(builder -> together.summarize(builder, "x"));
    assertThat(vector.value("x.00.01")).isCloseTo(1, within(1e-6));
    assertThat(vector.value("x.00.02"))
        .isCloseTo(-Math.sqrt(0.5), within(frames > 1000 ? 0.02 : 0.2));
    assertThat(vector.value("x.01.03")).isCloseTo(0, within(1e-6));
  }

  @Test
  void patternOfUniformNoiseHasTheRanksOfItsOrder() {
    Random random = new Random(3);
    SpectralPattern pattern = new SpectralPattern(1);
    for (int i = 0; i < FRAMES; i++) {
      pattern.add(new float[] {-40 + 10 * random.nextFloat()});
    }
    FeatureVector vector = summary(builder -> pattern.summarize(builder, "x"));
    assertThat(vector.value("x.00.low")).isCloseTo(rank(2), within(0.1));
    assertThat(vector.value("x.00.middle")).isCloseTo(rank(6), within(0.1));
    assertThat(vector.value("x.00.high")).isCloseTo(rank(9), within(0.1));
  }

  /** Mean and deviation of the k-th of ten of them (a beta distribution), against the mean. */
  private static double rank(int k) {
    double mean = 10 * k / 11.0;
    double deviation = 10 * Math.sqrt(k * (11.0 - k) / 12) / 11;
    return mean + 1.2816 * deviation - 5;
  }

  @ParameterizedTest
  @CsvSource({"0.3, 1", "0.7, 3", "1.7, 5", "4.5, 7", "8, 8"})
  void aTremoloOfATonesBandShowsAtItsRate(double hertz, int rate) {
    float[] sound = Signals.noise(0.3, 40, 16_000);
    for (int i = 0; i < sound.length; i++) {
      sound[i] *= (float) (1 + 0.5 * Math.sin(2 * Math.PI * hertz * i / 16_000));
    }
    FeatureVector vector = Measured.of(sound).vector();
    for (int other = 0; other < 10; other++) {
      if (Math.abs(other - rate) > 1) {
        assertThat(vector.value("tones.swell.46." + other))
            .isLessThan(vector.value("tones.swell.46." + rate) - 6);
      }
    }
  }

  @Test
  void aShortSoundIsRepeatedRatherThanStill() {
    float[] sound = Signals.noise(0.3, 3.5, 16_000);
    FeatureVector vector = Measured.of(sound).vector();
    FeatureVector longer = Measured.of(Signals.noise(0.3, 30, 16_000)).vector();
    for (String name : List.of("tones.swell.40.8", "fluctuation.5.4")) {
      assertThat(vector.value(name)).isCloseTo(longer.value(name), within(4.0));
    }
  }

  private static FeatureVector summary(Consumer<FeatureVector.Builder> adder) {
    FeatureVector.Builder builder = new FeatureVector.Builder();
    adder.accept(builder);
    return builder.build();
  }
}
