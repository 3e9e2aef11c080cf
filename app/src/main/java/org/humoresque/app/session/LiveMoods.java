package org.humoresque.app.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.humoresque.recommend.live.MoodFollower;
import org.humoresque.recommend.live.MoodFollower.Options;
import org.humoresque.recommend.live.MoodFollower.State;
import org.humoresque.vision.FaceReading;

/**
 * Follows the moods of those whom a camera looks at, each by a word that their page made up. Only
 * moods are kept, in memory, of the latest {@value #MOST} pages. Safe for use by several threads.
 */
final class LiveMoods {

  private static final int MOST = 100;
  private static final String TOKEN = "[A-Za-z0-9-]{8,64}";

  /** What a reading counts that the model itself does not rely on. */
  private static final double UNSURE = 0.3;

  private record Watched(Options options, MoodFollower follower) {}

  private final InstantSource clock;
  private final Map<String, Watched> watched = new LinkedHashMap<>(16, 0.75f, true);

  LiveMoods(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Takes the next picture of somebody.
   *
   * @param token tells who
   * @param options how quickly to follow; other ones than before begin anew
   * @param face what the picture shows; empty: nobody
   * @throws IllegalArgumentException if the token is none
   */
  synchronized State see(String token, Options options, Optional<FaceReading> face) {
    requireToken(token);
    MoodFollower follower = follower(token, options);
    Instant now = clock.instant();
    return face.map(it -> follower.see(it.scores().mood(), confidence(it), now))
        .orElseGet(() -> follower.miss(now));
  }

  static void requireToken(String token) {
    if (!token.matches(TOKEN)) {
      throw new IllegalArgumentException(
          "live must be 8 to 64 letters, digits or hyphens, but is '%s'".formatted(token));
    }
  }

  private MoodFollower follower(String token, Options options) {
    Watched known = watched.get(token);
    if (known == null || !known.options().equals(options)) {
      known = new Watched(options, new MoodFollower(options));
      watched.put(token, known);
      if (watched.size() > MOST) {
        watched.remove(watched.keySet().iterator().next());
      }
    }
    return known.follower();
  }

  private static double confidence(FaceReading face) {
    double confidence = Math.min(1, Math.max(0, face.scores().confidence()));
    return face.sure() ? confidence : UNSURE * confidence;
  }
}
