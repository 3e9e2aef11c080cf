package org.humoresque.music.audio.mood;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.humoresque.inference.ModelFile;
import org.humoresque.inference.OnnxModel;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.music.audio.AudioDecoder;
import org.humoresque.music.audio.DecodedSound;
import org.humoresque.music.audio.SoundLayout;
import org.humoresque.music.audio.SoundListener;
import org.humoresque.music.audio.UnreadableAudioException;
import org.humoresque.music.audio.feature.AudioFeatures;
import org.humoresque.music.audio.feature.FeatureExtractor;
import org.humoresque.music.audio.mood.AudioReading.Outcome;
import org.humoresque.music.audio.mood.WindowCutter.Window;

/**
 * Reads the mood of recordings: file → quadrants, mood, tempo, key, loudness, genre, a curve over
 * the song and an embedding.
 *
 * <p>The file is decoded once, at most its first hour. Each window of 30 s is measured on its own
 * and read by the network; the song's answer is the mean over its windows. Silent windows do not
 * count. Safe for use by several threads, one file each.
 */
public final class AudioMoodModel implements AutoCloseable {

  /** The resource that ships. */
  public static final String SHIPPED = "/org/humoresque/music/audio/humoresque-audio.onnx";

  /** Of less sound no mood is told. */
  static final int FEWEST_SECONDS = 3;

  /** What the same network would be called if windows were cut or averaged otherwise. */
  private static final String READING = "1";

  /** The absolute gate of EBU R128. */
  private static final double SILENCE_LUFS = -70;

  private final MoodNetwork network;
  private final String version;

  private AudioMoodModel(MoodNetwork network) {
    this.network = network;
    this.version = "audio-%s-%s".formatted(READING, network.file().sha256().substring(0, 12));
  }

  /** Opens the model that comes with the program. */
  public static AudioMoodModel open() {
    try (InputStream in = AudioMoodModel.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new UnreadableModelException(
            "the program's own model %s is missing".formatted(SHIPPED));
      }
      return new AudioMoodModel(
          new MoodNetwork(
              OnnxModel.open(in.readAllBytes(), "humoresque-audio.onnx", MoodNetwork.OUTPUTS)));
    } catch (IOException e) {
      throw new UnreadableModelException(
          "the program's own model %s is damaged".formatted(SHIPPED), e);
    }
  }

  /**
   * Opens a model file, as {@code train audio} writes them.
   *
   * @throws UnreadableModelException if it is not there, or is no model of a recording's mood
   */
  public static AudioMoodModel open(Path file) {
    return new AudioMoodModel(new MoodNetwork(OnnxModel.open(file, MoodNetwork.OUTPUTS)));
  }

  /** Changes whenever the answers could. */
  public String version() {
    return version;
  }

  /** What the model file says of itself. */
  public ModelFile file() {
    return network.file();
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableAudioException as {@link AudioDecoder#decode}
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  public AudioReading read(Path file) {
    Listening listening = new Listening();
    DecodedSound sound = decode(file, listening);
    AudioFeatures features = listening.whole.finish(sound);
    if (sound.duration().toSeconds() < FEWEST_SECONDS) {
      return new AudioReading(Outcome.TOO_SHORT, features, Optional.empty());
    }
    List<Window> windows =
        listening.windows.finish().stream().filter(window -> !isSilent(window)).toList();
    return windows.isEmpty()
        ? new AudioReading(Outcome.SILENT, features, Optional.empty())
        : new AudioReading(Outcome.READ, features, Optional.of(network.read(windows)));
  }

  @Override
  public void close() {
    network.close();
  }

  private static DecodedSound decode(Path file, Listening listening) {
    try {
      return AudioDecoder.STANDARD.decode(file, listening);
    } catch (UnreadableAudioException e) {
      // Channels are closed under an interrupted thread: then nothing is wrong with the file.
      Listening.stopIfInterrupted();
      throw e;
    }
  }

  private static boolean isSilent(Window window) {
    return window.vector().value("loudness.level") <= SILENCE_LUFS;
  }

  /** Hears a file both as a whole and in windows. */
  private static final class Listening implements SoundListener {

    private final FeatureExtractor whole = FeatureExtractor.outline();
    private final WindowCutter windows = new WindowCutter();

    @Override
    public void mono(float[] samples, int count) {
      stopIfInterrupted();
      whole.mono(samples, count);
      windows.mono(samples, count);
    }

    static void stopIfInterrupted() {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the thread was interrupted");
      }
    }

    @Override
    public void original(float[][] channels, int count, SoundLayout layout) {
      whole.original(channels, count, layout);
      windows.original(channels, count, layout);
    }
  }
}
