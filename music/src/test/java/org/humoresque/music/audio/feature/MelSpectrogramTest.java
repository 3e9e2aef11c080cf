package org.humoresque.music.audio.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.humoresque.music.audio.Signals;
import org.humoresque.music.audio.SoundFile;
import org.humoresque.music.audio.SoundFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MelSpectrogramTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"30, 11", "29.95, 11", "29.8, 10", "5, 1", "7.5, 2", "7.3, 1", "4, 1", "0.1, 1"})
  void slicesOfFiveSecondsOverlapByHalf(double seconds, int slices) {
    List<MelSlice> found = MelSpectrogram.of(Signals.noise(0.1, seconds, 16_000));
    assertThat(found).hasSize(slices);
    for (int i = 0; i < slices; i++) {
      assertThat(found.get(i).start().toMillis() / 1000.0).isCloseTo(2.5 * i, within(0.016));
    }
  }

  @Test
  void sharedHalvesAreTheSame() {
    List<MelSlice> slices = MelSpectrogram.of(Signals.noise(0.1, 10, 16_000));
    assertThat(slices.get(2).start()).isEqualTo(Duration.ofNanos(312 * 16_000_000L));
    for (int frame = 0; frame < MelSlice.FRAMES - 157; frame++) {
      assertThat(slices.get(1).at(frame, 60)).isEqualTo(slices.get(0).at(frame + 156, 60));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {220, 1000, 3000, 7000})
  void aToneIsLoudestInItsOwnBand(double hertz) {
    MelSlice slice = MelSpectrogram.of(Signals.sine(hertz, 0.5, 5, 16_000)).get(0);
    int loudest = 0;
    for (int band = 0; band < MelSlice.BANDS; band++) {
      loudest = slice.at(100, band) > slice.at(100, loudest) ? band : loudest;
    }
    double step = slaneyMel(8000) / 129;
    assertThat(slaneyMel(hertz) / step - 1).isCloseTo(loudest, within(1.0));
    assertThat(slice.at(100, (loudest + 64) % 128)).isLessThan(slice.at(100, loudest) - 60);
  }

  @Test
  void valuesAreThoseOfTheDefinition() {
    float[] noise = Signals.noise(0.3, 5, 16_000);
    MelSlice slice = MelSpectrogram.of(noise).get(0);
    for (int frame : new int[] {0, 1, 150, 312}) {
      double[] wanted = defined(noise, frame);
      for (int band = 0; band < MelSlice.BANDS; band++) {
        assertThat((double) slice.at(frame, band)).isCloseTo(wanted[band], within(2e-3));
      }
    }
  }

  @Test
  void silenceIsAtTheFloor() {
    MelSlice slice = MelSpectrogram.of(new float[80_000]).get(0);
    assertThat(slice.decibels()).containsOnly(-100);
  }

  @Test
  void fileAndMemoryGiveTheSame() {
    float[] chirp = Signals.chirp(100, 7000, 12, 16_000);
    Path file = folder.resolve("chirp.wav");
    SoundFile.write(file, SoundFormat.WAV_FLOAT, chirp, 16_000);
    List<MelSlice> streamed = new ArrayList<>();
    MelSpectrogram.stream(file, streamed::add);
    List<MelSlice> direct = MelSpectrogram.of(chirp);
    assertThat(streamed).hasSameSizeAs(direct);
    assertThat(streamed.get(2).decibels()).isEqualTo(direct.get(2).decibels());
  }

  /** One frame's bands straight from the formulas, without any fast transform. */
  private static double[] defined(float[] samples, int frame) {
    double[] power = new double[257];
    for (int k = 0; k <= 256; k++) {
      double re = 0;
      double im = 0;
      for (int i = 0; i < 512; i++) {
        int at = frame * 256 - 256 + i;
        double sample = at < 0 || at >= samples.length ? 0 : samples[at];
        double windowed = sample * Math.pow(Math.sin(Math.PI * i / 512), 2);
        re += windowed * Math.cos(2 * Math.PI * k * i / 512);
        im -= windowed * Math.sin(2 * Math.PI * k * i / 512);
      }
      power[k] = re * re + im * im;
    }
    double[] bands = new double[128];
    double step = slaneyMel(8000) / 129;
    for (int band = 0; band < 128; band++) {
      double low = slaneyHertz(step * band);
      double mid = slaneyHertz(step * (band + 1));
      double high = slaneyHertz(step * (band + 2));
      double sum = 0;
      for (int k = 0; k <= 256; k++) {
        double hz = k * 31.25;
        double weight = Math.max(0, Math.min((hz - low) / (mid - low), (high - hz) / (high - mid)));
        sum += weight * 2 / (high - low) * power[k];
      }
      bands[band] = 10 * Math.log10(Math.max(1e-10, sum));
    }
    return bands;
  }

  private static double slaneyMel(double hertz) {
    return hertz < 1000 ? hertz * 3 / 200 : 15 + 27 * Math.log(hertz / 1000) / Math.log(6.4);
  }

  private static double slaneyHertz(double mel) {
    return mel < 15 ? mel * 200 / 3 : 1000 * Math.pow(6.4, (mel - 15) / 27);
  }
}
