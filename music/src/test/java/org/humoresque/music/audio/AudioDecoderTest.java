package org.humoresque.music.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.humoresque.music.audio.SoundLayout.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioDecoderTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aToneComesBackFromEveryFormatAtItsPitchLevelAndLength(SoundFormat format) {
    float[] tone = Signals.sine(1000, 0.5, 2, 48_000);
    Path file = SoundFile.write(file(format), format, new float[][] {tone, tone}, 48_000);
    HeardSound heard = new HeardSound();
    DecodedSound sound = AudioDecoder.STANDARD.decode(file, heard);
    float[] samples = heard.samples();
    assertThat(samples.length / 16_000.0).isCloseTo(2, within(0.12));
    assertThat(sound.duration().toMillis()).isEqualTo(samples.length * 1000L / 16_000);
    assertThat(Signals.hertz(samples, 16_000)).isCloseTo(1000, within(1.0));
    // LAME makes everything 5 % softer on purpose.
    assertThat(Signals.rms(samples, 4_000, 28_000)).isCloseTo(0.5 / Math.sqrt(2), within(0.02));
    assertThat(sound.layout().channels()).containsExactly(Channel.FRONT, Channel.FRONT);
    assertThat(sound.damages()).isZero();
    assertThat(sound.complete()).isTrue();
    assertThat(heard.originalCount() / 48_000.0).isCloseTo(2, within(0.12));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000})
  void resamplingKeepsPitchLevelPhaseAndLengthFromEveryRate(int rate) {
    Path file = file(SoundFormat.WAV_FLOAT);
    SoundFile.write(file, SoundFormat.WAV_FLOAT, Signals.sine(1000, 0.5, 2, rate), rate);
    float[] samples = HeardSound.of(file);
    float[] wanted = Signals.sine(1000, 0.5, 2, 16_000);
    assertThat(samples.length).isBetween(wanted.length - 1, wanted.length + 1);
    float[] difference = new float[wanted.length];
    for (int i = 1_000; i < wanted.length - 1_000; i++) {
      difference[i] = samples[i] - wanted[i];
    }
    assertThat(Signals.rms(difference, 1_000, wanted.length - 1_000)).isLessThan(0.5e-3);
  }

  @Test
  void whatIsTooHighFor16KilohertzVanishes() {
    Path file = file(SoundFormat.WAV_FLOAT);
    SoundFile.write(file, SoundFormat.WAV_FLOAT, Signals.sine(11_000, 0.5, 1, 44_100), 44_100);
    assertThat(Signals.rms(HeardSound.of(file), 1_000, 15_000)).isLessThan(0.5e-3);
  }

  @Test
  void mixIsTheMeanOfTheChannels() {
    float[] tone = Signals.sine(500, 0.8, 1, 16_000);
    Path file = file(SoundFormat.WAV_FLOAT);
    float[][] leftOnly = {tone, new float[tone.length]};
    SoundFile.write(file, SoundFormat.WAV_FLOAT, leftOnly, 16_000);
    assertThat(HeardSound.of(file)[8]).isCloseTo(tone[8] / 2, within(1e-6f));
  }

  @Test
  void samplesStayWithinFullScale() {
    Path file = file(SoundFormat.WAV_FLOAT);
    SoundFile.write(file, SoundFormat.WAV_FLOAT, Signals.sine(500, 3, 1, 44_100), 44_100);
    for (float sample : HeardSound.of(file)) {
      assertThat(sample).isBetween(-1f, 1f);
    }
  }

  @Test
  void samplesThatAreNoNumbersAreSilent() {
    float[] tone = Signals.sine(500, 0.5, 1, 16_000);
    tone[100] = Float.NaN;
    tone[200] = Float.POSITIVE_INFINITY;
    Path file = SoundFile.write(file(SoundFormat.WAV_FLOAT), SoundFormat.WAV_FLOAT, tone, 16_000);
    float[] samples = HeardSound.of(file);
    assertThat(samples[100]).isZero();
    assertThat(samples[200]).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1, 8000, WAV_8_BIT", "8, 192000, WAV", "6, 48000, FLAC", "11, 44100, WAV"})
  void unusualSoundIsRead(int channels, int rate, SoundFormat format) {
    float[][] all = new float[channels][];
    Arrays.fill(all, Signals.sine(1000, 0.5, 1, rate));
    Path file = SoundFile.write(file(format), format, all, rate);
    HeardSound heard = new HeardSound();
    DecodedSound sound = AudioDecoder.STANDARD.decode(file, heard);
    assertThat(sound.layout().channels()).hasSize(channels);
    assertThat(sound.layout().sampleRateHz()).isEqualTo(rate);
    assertThat(Signals.hertz(heard.samples(), 16_000)).isCloseTo(1000, within(1.0));
    assertThat(Signals.rms(heard.samples(), 4_000, 12_000)).isCloseTo(0.3535, within(0.005));
  }

  @Test
  void surroundHasItsLowFrequencyChannelLeftOut() {
    float[][] all = new float[6][16_000];
    all[3] = Signals.sine(50, 1, 1, 16_000);
    Path file = SoundFile.write(file(SoundFormat.WAV_FLOAT), SoundFormat.WAV_FLOAT, all, 16_000);
    HeardSound heard = new HeardSound();
    DecodedSound sound = AudioDecoder.STANDARD.decode(file, heard);
    assertThat(sound.layout().channels())
        .containsExactly(
            Channel.FRONT,
            Channel.FRONT,
            Channel.FRONT,
            Channel.LOW_FREQUENCY,
            Channel.SURROUND,
            Channel.SURROUND);
    assertThat(Signals.rms(heard.samples(), 0, 16_000)).isZero();
  }

  @Test
  void decodingStopsAtTheLimitAndSaysSo() {
    float[] tone = Signals.sine(1000, 0.5, 5, 44_100);
    Path file = SoundFile.write(file(SoundFormat.MP3), SoundFormat.MP3, tone, 44_100);
    HeardSound heard = new HeardSound();
    DecodedSound sound = new AudioDecoder(Duration.ofSeconds(2)).decode(file, heard);
    assertThat(sound.complete()).isFalse();
    assertThat(sound.duration()).isEqualTo(Duration.ofSeconds(2));
    assertThat(heard.samples().length).isEqualTo(32_000);
  }

  @Test
  void limitBelowASecondIsRefused() {
    assertThatThrownBy(() -> new AudioDecoder(Duration.ofMillis(999)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT0.999S");
  }

  @Test
  void whatAListenerThrowsReachesTheCaller() {
    float[] tone = Signals.sine(1000, 0.5, 1, 44_100);
    Path file = SoundFile.write(file(SoundFormat.MP3), SoundFormat.MP3, tone, 44_100);
    SoundListener stopping =
        (samples, count) -> {
          throw new IllegalStateException("enough");
        };
    assertThatThrownBy(() -> AudioDecoder.STANDARD.decode(file, stopping)).hasMessage("enough");
  }

  private Path file(SoundFormat format) {
    return folder.resolve("Klänge – 歌." + format.extension());
  }
}
