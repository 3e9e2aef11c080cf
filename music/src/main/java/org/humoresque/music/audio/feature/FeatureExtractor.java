package org.humoresque.music.audio.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.humoresque.music.audio.DecodedSound;
import org.humoresque.music.audio.SoundLayout;
import org.humoresque.music.audio.SoundListener;

/**
 * Measures what there is in {@link AudioFeatures} while one sound streams by; used once. What it
 * keeps does not grow with the sound.
 */
public final class FeatureExtractor implements SoundListener {

  private static final int LONG_WINDOW = 4096;
  private static final int LONG_HOP = 2048;

  private final MelSlicer slicer;
  private final Timbre timbre = new Timbre();
  private final SpectralShape shape = new SpectralShape();
  private final Level level = new Level();
  private final Rhythm rhythm = new Rhythm();
  private final BandTexture texture = new BandTexture();
  private final Harmony harmony = new Harmony();
  private final SpectralContrast contrast = new SpectralContrast();
  private final Tones tones = new Tones();
  private final LoudnessMeter meter = new LoudnessMeter();
  private final boolean whole;
  private final List<FrameCutter> cutters = new ArrayList<>();
  private double squares;
  private long samples;

  private FeatureExtractor(boolean whole, Consumer<MelSlice> slices) {
    this.whole = whole;
    slicer = new MelSlicer(slices);
    cutters.add(
        MelSpectrogram.cutter(
            whole ? List.of(slicer, timbre, shape, level, rhythm, texture) : List.of(rhythm)));
    cutters.add(
        new FrameCutter(
            LONG_WINDOW,
            LONG_HOP,
            FilterBank.NONE,
            whole ? List.of(harmony, contrast) : List.of(harmony)));
    if (whole) {
      cutters.add(
          new FrameCutter(Tones.WINDOW, Tones.HOP, FilterBank.tones(Tones.WINDOW), List.of(tones)));
    }
  }

  /**
   * Measures everything.
   *
   * @param slices receives the mel spectrogram besides, see {@link MelSpectrogram}
   */
  public FeatureExtractor(Consumer<MelSlice> slices) {
    this(true, slices);
  }

  /** Measures rhythm, harmony and loudness alone, in less than half the time. */
  public static FeatureExtractor outline() {
    return new FeatureExtractor(false, slice -> {});
  }

  @Override
  public void mono(float[] block, int count) {
    for (int i = 0; i < count; i++) {
      squares += block[i] * block[i];
    }
    samples += count;
    for (FrameCutter cutter : cutters) {
      cutter.accept(block, count);
    }
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
    cutters.forEach(FrameCutter::finish);
    if (whole) {
      slicer.finish();
    }
    rhythm.finish();
    return vector();
  }

  private FeatureVector vector() {
    FeatureVector.Builder vector = new FeatureVector.Builder();
    List<FrameAnalyzer> analyzers =
        whole
            ? List.of(timbre, shape, level, contrast, harmony, rhythm, texture)
            : List.of(harmony, rhythm);
    for (FrameAnalyzer analyzer : analyzers) {
      analyzer.summarize(vector);
    }
    Loudness loudness = meter.loudness();
    vector.add("loudness.level", loudness.integratedLufs());
    vector.add("loudness.range", loudness.rangeLu());
    if (whole) {
      timbre.covariance().summarize(vector, "mfcc.covariance");
      texture.summarizeGroups(vector);
      tones.summarize(vector);
    }
    return vector.build();
  }
}
