package org.humoresque.music.audio.feature;

/**
 * Lifts mel bands that are more than 60 dB below the loudest recent band to that floor. What lies
 * deeper is nothing that anybody hears beside the music, but noise and what a lossy codec made of
 * it, and differs between an MP3 and a FLAC of the same song.
 *
 * <p>The loudest band fades by 1 dB a second, so that a soft passage after a loud one is heard
 * again.
 */
final class AudibleBands {

  private static final float RANGE_DB = 60;
  private static final float FADE_DB = 1 / 62.5f;
  private static final float SILENCE_DB = -100;

  private float loudest = SILENCE_DB;

  /** Writes the frame's audible bands and their floor. */
  void apply(Frame frame) {
    float top = Math.max(SILENCE_DB, loudest - FADE_DB);
    for (float db : frame.melDb) {
      top = Math.max(top, db);
    }
    loudest = top;
    frame.floorDb = Math.max(SILENCE_DB, top - RANGE_DB);
    for (int band = 0; band < frame.melDb.length; band++) {
      frame.audibleDb[band] = Math.max(frame.floorDb, frame.melDb[band]);
    }
  }
}
