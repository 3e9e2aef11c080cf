package org.humoresque.music.audio.feature;

/**
 * How the mel bands move, no lower than what is {@link AudibleBands audible}.
 *
 * <ul>
 *   <li>{@code fluctuation}: {@link Fluctuation} of eight ranges of 16 bands at six rates, in Hz:
 *       0.24 to 1, 1 to 2, 2 to 4, 4 to 8, 8 to 16, 16 to 31; windows of 4.1 s
 *   <li>{@code bands.together}: {@link BandCorrelation} of 32 groups of four bands, blocks of 4.1
 *       s; silent frames do not count
 *   <li>{@code bands.pattern}: {@link SpectralPattern} of the same groups
 * </ul>
 */
final class BandTexture implements FrameAnalyzer {

  private static final int RANGES = 8;
  private static final int GROUPS = 32;
  private static final int BANDS_IN_GROUP = MelSlice.BANDS / GROUPS;
  private static final int BLOCK = 256;

  private final Fluctuation fluctuation =
      new Fluctuation(RANGES, MelSlice.BANDS / RANGES, 1, 4, 8, 16, 32, 64, 128);
  private final BandCorrelation together = new BandCorrelation(GROUPS, BLOCK);
  private final SpectralPattern pattern = new SpectralPattern(GROUPS);
  private final float[] groups = new float[GROUPS];

  @Override
  public void analyze(Frame frame) {
    fluctuation.add(frame.audibleDb);
    if (frame.isSilent()) {
      return;
    }
    for (int group = 0; group < GROUPS; group++) {
      float sum = 0;
      for (int i = 0; i < BANDS_IN_GROUP; i++) {
        sum += frame.audibleDb[group * BANDS_IN_GROUP + i];
      }
      groups[group] = sum / BANDS_IN_GROUP;
    }
    together.add(groups);
    pattern.add(groups);
  }

  @Override
  public void summarize(FeatureVector.Builder vector) {
    fluctuation.summarize(vector, "fluctuation", 1);
  }

  /** Adds what is new in the second version of the vector. */
  void summarizeGroups(FeatureVector.Builder vector) {
    together.summarize(vector, "bands.together");
    pattern.summarize(vector, "bands.pattern");
  }
}
