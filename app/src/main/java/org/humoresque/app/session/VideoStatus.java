package org.humoresque.app.session;

import java.util.Optional;
import org.humoresque.vision.video.VideoReading;

/**
 * How far the reading of a film is.
 *
 * @param id tells the film from others
 * @param name of the file as it was sent
 * @param state whether it waits, is read, or how that ended
 * @param secondsRead playing time that was read
 * @param seconds playing time the film promises; 0 while unknown
 * @param reading what was read, once done
 * @param error why it failed, if it did
 */
public record VideoStatus(
    String id,
    String name,
    State state,
    double secondsRead,
    double seconds,
    Optional<VideoReading> reading,
    Optional<String> error) {

  /** Where in its life a reading is. */
  public enum State {
    /** Another film is read first. */
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  static VideoStatus waiting(String id, String name) {
    return new VideoStatus(id, name, State.WAITING, 0, 0, Optional.empty(), Optional.empty());
  }

  VideoStatus at(double nowRead, double promised) {
    return new VideoStatus(id, name, State.RUNNING, nowRead, promised, reading, error);
  }

  VideoStatus done(VideoReading result) {
    return new VideoStatus(
        id, name, State.DONE, result.secondsRead(), seconds, Optional.of(result), error);
  }

  VideoStatus failed(String reason) {
    return new VideoStatus(
        id, name, State.FAILED, secondsRead, seconds, reading, Optional.of(reason));
  }
}
