package org.humoresque.music.audio.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.humoresque.music.audio.FfmpegLoudness;
import org.humoresque.music.audio.Signals;
import org.humoresque.music.audio.Sound;
import org.humoresque.music.audio.SoundLayout;
import org.humoresque.music.audio.SoundLayout.Channel;
import org.humoresque.music.demo.pieces.Album;
import org.humoresque.music.demo.pieces.Piece;
import org.humoresque.music.demo.score.Performer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 18})
  void composedMusicIsAsLoudAsFfmpegFinds(int number) {
    Piece piece = Album.pieces().get(number);
    Sound sound = Performer.play(piece.score().get(), piece.number());
    float[][] channels = {sound.left(), sound.right()};
    FfmpegLoudness wanted = FfmpegLoudness.of(channels, sound.sampleRateHz());
    Loudness found = measured(channels, sound.sampleRateHz());
    assertThat(found.integratedLufs()).isCloseTo(wanted.integratedLufs(), within(0.1));
    assertThat(found.rangeLu()).isCloseTo(wanted.rangeLu(), within(0.2));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 16_000, 44_100, 48_000, 96_000, 192_000})
  void toneOfTheStandardIsAtItsLoudness(int rate) {
    // EBU Tech 3341, case 1: 1 kHz at -23 dBFS on both sides is at -23 LUFS.
    float[] tone = Signals.sine(1000, Math.pow(10, -23 / 20.0), 20, rate);
    float[][] channels = {tone, tone};
    assertThat(measured(channels, rate).integratedLufs()).isCloseTo(-23, within(0.1));
    assertThat(measured(channels, rate).rangeLu()).isCloseTo(0, within(0.05));
  }

  @Test
  void quietPassagesAreGatedAway() {
    // EBU Tech 3341, case 3: -36, -23 and -36 dBFS for 10, 60 and 10 s make -23 LUFS.
    float[] soft = Signals.sine(1000, Math.pow(10, -36 / 20.0), 10, 16_000);
    float[] loud = Signals.sine(1000, Math.pow(10, -23 / 20.0), 60, 16_000);
    float[] sound = Signals.joined(soft, loud, soft);
    assertThat(measured(new float[][] {sound, sound}, 16_000).integratedLufs())
        .isCloseTo(-23, within(0.1));
  }

  @Test
  void rangeIsTheDistanceOfTwoLevels() {
    // EBU Tech 3342, case 1: 20 s at -20 and 20 s at -30 LUFS have a range of 10 LU.
    float[] loud = Signals.sine(1000, Math.pow(10, -20 / 20.0), 20, 16_000);
    float[] soft = Signals.sine(1000, Math.pow(10, -30 / 20.0), 20, 16_000);
    float[] sound = Signals.joined(loud, soft);
    assertThat(measured(new float[][] {sound, sound}, 16_000).rangeLu()).isCloseTo(10, within(0.5));
  }

  @Test
  void surroundWeighsMoreAndLowFrequenciesNothing() {
    float[][] channels = new float[6][48_000 * 5];
    float[] noise = Signals.noise(0.1, 5, 48_000);
    channels[3] = noise;
    assertThat(measured(channels, 48_000).integratedLufs()).isEqualTo(-70);
    channels[4] = noise;
    double surround = measured(channels, 48_000).integratedLufs();
    assertThat(surround)
        .isCloseTo(FfmpegLoudness.of(channels, 48_000).integratedLufs(), within(0.1));
    channels[0] = noise;
    channels[4] = new float[noise.length];
    assertThat(surround - measured(channels, 48_000).integratedLufs())
        .isCloseTo(10 * Math.log10(1.41), within(0.01));
  }

  private static Loudness measured(float[][] channels, int rate) {
    Channel[] six = {
      Channel.FRONT,
      Channel.FRONT,
      Channel.FRONT,
      Channel.LOW_FREQUENCY,
      Channel.SURROUND,
      Channel.SURROUND
    };
    List<Channel> layout = IntStream.range(0, channels.length).mapToObj(i -> six[i]).toList();
    LoudnessMeter meter = new LoudnessMeter();
    meter.accept(channels, channels[0].length, new SoundLayout(rate, layout));
    return meter.loudness();
  }
}
