package org.humoresque.music.audio.feature;

/**
 * How much new sound a frame brings: the mean over the mel bands of the rise in decibels since the
 * frame before, falls counting as none (Böck and Widmer 2013, without their maximum filter).
 *
 * <p>Bands are taken as no quieter than 60 dB below the loudest recent band, which fades by 1 dB a
 * second. So noise far below the music brings no onsets, and the answer does not depend on level.
 */
final class OnsetStrength {

  private static final float RANGE_DB = 60;
  private static final float FADE_DB = 1 / 62.5f;

  private final float[] previous = new float[MelSlice.BANDS];
  private float loudest = Float.NEGATIVE_INFINITY;

  /** In dB, from 0 to 60. */
  float of(float[] melDb) {
    boolean first = loudest == Float.NEGATIVE_INFINITY;
    float top = loudest - FADE_DB;
    for (float db : melDb) {
      top = Math.max(top, db);
    }
    loudest = top;
    float floor = Math.max(top - RANGE_DB, -100);
    float rise = 0;
    for (int band = 0; band < melDb.length; band++) {
      float db = Math.max(floor, melDb[band]);
      rise += Math.max(0, db - Math.max(floor, previous[band]));
      previous[band] = db;
    }
    return first ? 0 : rise / melDb.length;
  }
}
