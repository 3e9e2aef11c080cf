package org.humoresque.app.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.humoresque.vision.FaceReader;
import org.humoresque.vision.FollowedPhoto;
import org.humoresque.vision.track.FaceFollower;

/**
 * Follows the faces in front of cameras, each by a word that its page made up. Small patches of the
 * faces are kept, in memory, for as long as the camera sends pictures. Safe for use by several
 * threads.
 */
final class LiveFaces {

  private static final int MOST = 100;
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** One camera; its pictures are taken one after another. */
  private static final class Camera {
    private final FaceFollower follower;
    private final Instant start;
    private Instant last;

    Camera(FaceFollower follower, Instant start) {
      this.follower = follower;
      this.start = start;
      this.last = start;
    }

    synchronized FollowedPhoto see(FaceReader reader, byte[] photo, Instant now) {
      last = now.isAfter(last) ? now : last;
      return reader.follow(photo, follower, Duration.between(start, last));
    }

    synchronized boolean isIdle(Instant now) {
      return Duration.between(last, now).compareTo(IDLE) > 0;
    }

    synchronized void close() {
      follower.close();
    }
  }

  private final Supplier<FaceReader> reader;
  private final InstantSource clock;
  private final Map<String, Camera> cameras = new LinkedHashMap<>(16, 0.75f, true);

  LiveFaces(Supplier<FaceReader> reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Takes the next picture of a camera.
   *
   * @param viewer tells which
   */
  FollowedPhoto see(String viewer, byte[] photo) {
    Instant now = clock.instant();
    return camera(viewer, now).see(reader.get(), photo, now);
  }

  private synchronized Camera camera(String viewer, Instant now) {
    cameras
        .values()
        .removeIf(
            camera -> {
              boolean gone = camera.isIdle(now);
              if (gone) {
                camera.close();
              }
              return gone;
            });
    if (cameras.size() >= MOST && !cameras.containsKey(viewer)) {
      Camera eldest = cameras.remove(cameras.keySet().iterator().next());
      if (eldest != null) {
        eldest.close();
      }
    }
    return cameras.computeIfAbsent(viewer, it -> new Camera(reader.get().follower(), now));
  }
}
