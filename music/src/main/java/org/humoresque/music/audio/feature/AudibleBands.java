package org.humoresque.music.audio.feature;

/**
 * Lifts bands that are more than 60 dB below the loudest recent band to that floor. What lies
 * deeper is nothing that anybody hears beside the music, but noise and what a lossy codec made of
 * it, and differs between an MP3 and a FLAC of the same song.
 *
 * <p>The loudest band fades by 1 dB a second, so that a soft passage after a loud one is heard
 * again.
 */
final class AudibleBands {

  private static final float RANGE_DB = 60;
  private static final float SILENCE_DB = -100;

  private final float fadeDb;
  private float loudest = SILENCE_DB;

  /**
   * @param framesASecond how many frames will be given a second
   */
  AudibleBands(double framesASecond) {
    fadeDb = (float) (1 / framesASecond);
  }

  /** Writes the frame's audible bands and their floor. */
  void apply(Frame frame) {
    float top = Math.max(SILENCE_DB, loudest - fadeDb);
    for (float db : frame.bandDb) {
      top = Math.max(top, db);
    }
    loudest = top;
    frame.floorDb = Math.max(SILENCE_DB, top - RANGE_DB);
    for (int band = 0; band < frame.bandDb.length; band++) {
      frame.audibleDb[band] = Math.max(frame.floorDb, frame.bandDb[band]);
    }
  }
}
