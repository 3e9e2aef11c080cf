package org.humoresque.music.audio.feature;

import java.util.Arrays;

/**
 * How soft and how loud groups of bands are within a moment (after the spectral pattern of
 * Seyerlehner, Widmer and Pohle 2010): in blocks of ten frames, half overlapping, the second
 * lowest, the middle and the second highest level of each group, against the mean of all levels.
 *
 * <p>{@code NAME.GG.low}, {@code .middle}, {@code .high} (dB) are the levels that about a tenth of
 * the blocks exceeds: mean plus 1.28 deviations over blocks.
 */
final class SpectralPattern {

  private static final int BLOCK = 10;
  private static final int[] RANKS = {1, 5, 8};
  private static final String[] NAMES = {"low", "middle", "high"};
  private static final double TENTH = 1.2816;

  private final float[][] levels;
  private final float[] sorted = new float[BLOCK];
  private final double[] ranked;
  private final Moments moments;
  private double sum;
  private long count;
  private int filled;

  SpectralPattern(int groups) {
    levels = new float[groups][BLOCK];
    ranked = new double[groups * RANKS.length];
    moments = new Moments(ranked.length);
  }

  /** Takes the levels of a frame, in decibels. */
  void add(float[] groups) {
    for (int group = 0; group < levels.length; group++) {
      levels[group][filled] = groups[group];
      sum += groups[group];
    }
    count += levels.length;
    filled++;
    if (filled == BLOCK) {
      addBlock();
      for (float[] level : levels) {
        System.arraycopy(level, BLOCK / 2, level, 0, BLOCK / 2);
      }
      filled = BLOCK / 2;
    }
  }

  void summarize(FeatureVector.Builder vector, String name) {
    double mean = count == 0 ? 0 : sum / count;
    for (int i = 0; i < ranked.length; i++) {
      double high = moments.mean(i) + TENTH * moments.deviation(i) - mean;
      vector.add(
          "%s.%02d.%s".formatted(name, i / RANKS.length, NAMES[i % RANKS.length]),
          moments.count() == 0 ? 0 : high);
    }
  }

  private void addBlock() {
    for (int group = 0; group < levels.length; group++) {
      System.arraycopy(levels[group], 0, sorted, 0, BLOCK);
      Arrays.sort(sorted);
      for (int rank = 0; rank < RANKS.length; rank++) {
        ranked[group * RANKS.length + rank] = sorted[RANKS[rank]];
      }
    }
    moments.add(ranked);
  }
}
