package org.humoresque.music.audio.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.kernel.Quadrant;
import org.humoresque.music.audio.Signals;
import org.humoresque.music.audio.Sound;
import org.humoresque.music.audio.SoundFile;
import org.humoresque.music.audio.SoundFormat;
import org.humoresque.music.audio.UnreadableAudioException;
import org.humoresque.music.audio.mood.AudioReading.Outcome;
import org.humoresque.music.demo.pieces.Album;
import org.humoresque.music.demo.pieces.Piece;
import org.humoresque.music.demo.score.Performer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioMoodModelTest {

  private static final AudioMoodModel MODEL = AudioMoodModel.open();
  private static final int RATE = 16_000;

  @TempDir Path folder;

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @Test
  void everythingIsToldOfASong() {
    AudioReading reading = MODEL.read(write("song", SoundFormat.FLAC, play(0), 1));

    AudioMood mood = reading.mood().orElseThrow();
    assertThat(reading.outcome()).isEqualTo(Outcome.READ);
    assertThat(mood.quadrants()).containsOnlyKeys(Quadrant.all());
    assertThat(sum(mood.quadrants().values())).isCloseTo(1, within(1e-4));
    assertThat(sum(mood.genres().values())).isCloseTo(1, within(1e-4));
    assertThat(mood.confidence()).isEqualTo(mood.quadrants().get(mood.quadrant()));
    assertThat(mood.embedding()).hasSizeBetween(64, 256);
    assertThat(mood.similarity(mood)).isCloseTo(1, within(1e-5));
    assertThat(reading.features().tempo()).isPresent();
    assertThat(reading.features().key()).isPresent();
  }

  @Test
  void curveReachesFromTheBeginningToTheEnd() {
    float[] samples = new float[100 * RATE];
    float[] noise = Signals.noise(0.3, 50, RATE);
    System.arraycopy(noise, 0, samples, 50 * RATE, noise.length);
    System.arraycopy(Signals.sine(220, 0.2, 50, RATE), 0, samples, 0, 50 * RATE);

    AudioMood mood =
        MODEL
            .read(SoundFile.write(folder.resolve("a.wav"), SoundFormat.WAV, samples, RATE))
            .mood()
            .orElseThrow();

    assertThat(mood.curve()).hasSize(6);
    assertThat(mood.curve().get(0).start()).isZero();
    assertThat(mood.curve().get(5).end()).isEqualTo(Duration.ofSeconds(100));
    assertThat(mood.curve().get(0).mood()).isNotEqualTo(mood.curve().get(5).mood());
    double mean =
        mood.curve().stream().mapToDouble(it -> it.mood().arousal()).average().orElseThrow();
    assertThat(mood.mood().arousal()).isCloseTo(mean, within(1e-6));
  }

  /** Where two quadrants are about as probable, either may win. */
  @ParameterizedTest
  @ValueSource(ints = {0, 4, 8, 14, 20})
  void sameSongSoundsTheSameInEveryFormAndAtEveryLoudness(int piece) {
    Sound sound = play(piece);
    AudioMood original = mood(write("original", SoundFormat.FLAC, sound, 1));

    assertSame(original, mood(write("lossy", SoundFormat.MP3, sound, 1)));
    assertSame(original, mood(write("opus", SoundFormat.OPUS, sound, 1)));
    assertSame(original, mood(write("soft", SoundFormat.FLAC, sound, 0.25f)));
    assertSame(original, mood(write("soft and lossy", SoundFormat.MP3, sound, 0.5f)));
  }

  @Test
  void silenceHasNoMood() {
    AudioReading silent =
        MODEL.read(
            SoundFile.write(
                folder.resolve("s.flac"), SoundFormat.FLAC, new float[10 * RATE], RATE));

    assertThat(silent.outcome()).isEqualTo(Outcome.SILENT);
    assertThat(silent.mood()).isEmpty();
    assertThat(silent.features().tempo()).isEmpty();
  }

  @Test
  void shortSoundHasNoMood() {
    AudioReading reading =
        MODEL.read(
            SoundFile.write(
                folder.resolve("s.wav"), SoundFormat.WAV, Signals.sine(440, 0.5, 2, RATE), RATE));

    assertThat(reading.outcome()).isEqualTo(Outcome.TOO_SHORT);
    assertThat(reading.outcome().message()).isEqualTo("it is shorter than 3 seconds");
    assertThat(reading.mood()).isEmpty();
  }

  @Test
  void silentEndingDoesNotCount() {
    float[] samples = new float[90 * RATE];
    System.arraycopy(Signals.chord(30, RATE, 440, 60, 64, 67), 0, samples, 0, 30 * RATE);
    Path file = SoundFile.write(folder.resolve("a.wav"), SoundFormat.WAV, samples, RATE);

    assertThat(MODEL.read(file).mood().orElseThrow().curve())
        .allSatisfy(it -> assertThat(it.start()).isLessThan(Duration.ofSeconds(30)));
  }

  @Test
  void eightBitSoundOfATelephoneIsHeard() {
    Path file =
        SoundFile.write(
            folder.resolve("a.wav"), SoundFormat.WAV_8_BIT, Signals.noise(0.5, 5, 8000), 8000);

    assertThat(MODEL.read(file).outcome()).isEqualTo(Outcome.READ);
  }

  @Test
  void surroundSoundOfAStudioIsHeard() {
    float[] samples = Signals.chirp(100, 8000, 4, 192_000);
    float[][] channels = {samples, samples, samples, samples, samples, samples, samples, samples};
    Path file = SoundFile.write(folder.resolve("a.wav"), SoundFormat.WAV_FLOAT, channels, 192_000);

    assertThat(MODEL.read(file).outcome()).isEqualTo(Outcome.READ);
  }

  @Test
  void pictureIsRefusedWithTheReason() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H'};
    Path file = Files.write(folder.resolve("picture.mp3"), png);

    assertThatThrownBy(() -> MODEL.read(file))
        .isInstanceOf(UnreadableAudioException.class)
        .hasMessageContaining("picture.mp3");
  }

  @Test
  void interruptedReadingEnds() {
    Path file = write("song", SoundFormat.FLAC, play(0), 1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> MODEL.read(file)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void versionNamesTheFile() {
    assertThat(MODEL.version()).contains(MODEL.file().sha256().substring(0, 12));
  }

  @Test
  void fileThatIsNoSuchModelIsRefusedByName() throws IOException {
    Path file = Files.writeString(folder.resolve("no.onnx"), "no model");

    assertThatThrownBy(() -> AudioMoodModel.open(file))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessageContaining("no.onnx");
  }

  private static void assertSame(AudioMood original, AudioMood other) {
    if (lead(original) > 0.1) {
      assertThat(other.quadrant()).isEqualTo(original.quadrant());
    }
    assertThat(other.mood().distance(original.mood())).isLessThanOrEqualTo(0.05);
    assertThat(other.similarity(original)).isGreaterThan(0.9);
  }

  /** By how much the first quadrant is more probable than the second. */
  private static double lead(AudioMood mood) {
    double[] sorted =
        mood.quadrants().values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[3] - sorted[2];
  }

  private static AudioMood mood(Path file) {
    return MODEL.read(file).mood().orElseThrow();
  }

  private static double sum(java.util.Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Sound play(int number) {
    Piece piece = Album.pieces().get(number);
    return Performer.play(piece.score().get(), piece.number());
  }

  private Path write(String name, SoundFormat format, Sound sound, float gain) {
    float[][] channels = {sound.left().clone(), sound.right().clone()};
    for (float[] channel : channels) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] *= gain;
      }
    }
    // Opus has no other rate: everything is played a little faster.
    return SoundFile.write(
        folder.resolve(name + "." + format.extension()), format, channels, 48_000);
  }
}
