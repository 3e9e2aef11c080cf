package org.humoresque.music.audio.feature;

/**
 * How much new sound a frame brings: the mean over the {@link AudibleBands} of the rise in decibels
 * since the frame before, falls counting as none (Böck and Widmer 2013, without their maximum
 * filter). Noise far below the music brings no onsets, and the answer does not depend on level.
 */
final class OnsetStrength {

  private final float[] previous = new float[MelSlice.BANDS];
  private boolean began;

  /** In dB, from 0 to 60. */
  float of(Frame frame) {
    float rise = 0;
    for (int band = 0; band < previous.length; band++) {
      float db = frame.audibleDb[band];
      rise += Math.max(0, db - Math.max(frame.floorDb, previous[band]));
      previous[band] = db;
    }
    boolean first = !began;
    began = true;
    return first ? 0 : rise / previous.length;
  }
}
