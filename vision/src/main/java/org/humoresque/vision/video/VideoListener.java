package org.humoresque.vision.video;

/** Told how far the reading of a film is, on the thread that reads. */
@FunctionalInterface
public interface VideoListener {

  /**
   * Told now and then.
   *
   * @param secondsRead playing time that was read
   * @param seconds playing time the film promises; 0 if it promises nothing
   * @return whether to go on
   */
  boolean at(double secondsRead, double seconds);
}
