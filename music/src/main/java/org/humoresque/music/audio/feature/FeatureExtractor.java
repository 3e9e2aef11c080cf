package org.humoresque.music.audio.feature;

import java.util.List;
import java.util.function.Consumer;
import org.humoresque.music.audio.DecodedSound;
import org.humoresque.music.audio.SoundLayout;
import org.humoresque.music.audio.SoundListener;

/**
 * Measures everything there is in {@link AudioFeatures} while one sound streams by; used once. What
 * it keeps does not grow with the sound.
 */
public final class FeatureExtractor implements SoundListener {

  private static final int LONG_WINDOW = 4096;
  private static final int LONG_HOP = 2048;

  private final MelSlicer slicer;
  private final Timbre timbre = new Timbre();
  private final SpectralShape shape = new SpectralShape();
  private final Level level = new Level();
  private final Rhythm rhythm = new Rhythm();
  private final Fluctuation fluctuation = new Fluctuation();
  private final Harmony harmony = new Harmony();
  private final SpectralContrast contrast = new SpectralContrast();
  private final LoudnessMeter meter = new LoudnessMeter();
  private final FrameCutter shortFrames;
  private final FrameCutter longFrames;
  private double squares;
  private long samples;

  /**
   * @param slices receives the mel spectrogram besides, see {@link MelSpectrogram}
   */
  public FeatureExtractor(Consumer<MelSlice> slices) {
    slicer = new MelSlicer(slices);
    shortFrames = MelSpectrogram.cutter(List.of(slicer, timbre, shape, level, rhythm, fluctuation));
    longFrames =
        new FrameCutter(LONG_WINDOW, LONG_HOP, MelFilterBank.NONE, List.of(harmony, contrast));
  }

  @Override
  public void mono(float[] block, int count) {
    for (int i = 0; i < count; i++) {
      squares += block[i] * block[i];
    }
    samples += count;
    shortFrames.accept(block, count);
    longFrames.accept(block, count);
  }

  @Override
  public void original(float[][] channels, int count, SoundLayout layout) {
    meter.accept(channels, count, layout);
  }

  /** The sum of it, when the whole sound was heard. */
  public AudioFeatures finish(DecodedSound sound) {
    FeatureVector vector = finish();
    return new AudioFeatures(
        sound,
        meter.loudness(),
        samples == 0 ? 0 : Math.sqrt(squares / samples),
        rhythm.tempo(),
        harmony.key(),
        vector);
  }

  /** The numbers alone, when all that is wanted was heard, such as a part of a sound. */
  public FeatureVector finish() {
    shortFrames.finish();
    longFrames.finish();
    slicer.finish();
    rhythm.finish();
    return vector();
  }

  private FeatureVector vector() {
    FeatureVector.Builder vector = new FeatureVector.Builder();
    for (FrameAnalyzer analyzer :
        List.of(timbre, shape, level, contrast, harmony, rhythm, fluctuation)) {
      analyzer.summarize(vector);
    }
    Loudness loudness = meter.loudness();
    vector.add("loudness.level", loudness.integratedLufs());
    vector.add("loudness.range", loudness.rangeLu());
    return vector.build();
  }
}
