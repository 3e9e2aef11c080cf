package org.humoresque.music.audio.feature;

/**
 * How fifty bands of pitch ({@link FilterBank#tones}, no lower than what is {@link AudibleBands
 * audible}) move, from frames of 2,048 samples every 512; silent ones do not count.
 *
 * <ul>
 *   <li>{@code tones.change}: {@link LogCovariance} of the change of twenty {@link Cepstrum} values
 *       from frame to frame
 *   <li>{@code tones.together}: {@link BandCorrelation} of 25 pairs of neighbours, blocks of 4.1 s
 *   <li>{@code tones.swell}: {@link Fluctuation} of each at ten rates, windows of 8.2 s; their
 *       edges in Hz: 0.12, 0.24, 0.37, 0.49, 0.85, 1.3, 2.2, 3.7, 6.0, 9.6, 15.7
 * </ul>
 */
final class Tones implements FrameAnalyzer {

  static final int WINDOW = 2048;
  static final int HOP = 512;

  private static final int VALUES = 20;
  private static final int PAIRS = FilterBank.TONE_BANDS / 2;
  private static final int BLOCK = 128;
  private static final int[] EDGES = {1, 2, 3, 4, 7, 11, 18, 30, 49, 79, 128};

  private final Cepstrum cepstrum = new Cepstrum(FilterBank.TONE_BANDS, VALUES);
  private final LogCovariance changes = new LogCovariance(VALUES);
  private final BandCorrelation together = new BandCorrelation(PAIRS, BLOCK);
  private final Fluctuation swell = new Fluctuation(FilterBank.TONE_BANDS, 1, EDGES);
  private final double[] before = new double[VALUES];
  private final double[] change = new double[VALUES];
  private final float[] pairs = new float[PAIRS];
  private boolean began;

  @Override
  public void analyze(Frame frame) {
    if (frame.isSilent()) {
      return;
    }
    double[] now = cepstrum.of(frame.audibleDb);
    for (int n = 0; n < VALUES; n++) {
      change[n] = now[n] - before[n];
      before[n] = now[n];
    }
    if (began) {
      changes.add(change);
    }
    began = true;
    for (int i = 0; i < PAIRS; i++) {
      pairs[i] = (frame.audibleDb[2 * i] + frame.audibleDb[2 * i + 1]) / 2;
    }
    together.add(pairs);
    swell.add(frame.audibleDb);
  }

  @Override
  public void summarize(FeatureVector.Builder vector) {
    changes.summarize(vector, "tones.change");
    together.summarize(vector, "tones.together");
    swell.summarize(vector, "tones.swell", 2);
  }
}
