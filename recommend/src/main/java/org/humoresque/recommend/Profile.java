package org.humoresque.recommend;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;

/**
 * What is known of one listener. Songs that the library no longer has are passed over.
 *
 * @param typical the songs that stand for a feeling, three or more for each (paper A)
 * @param feedback what they let us know, in any order
 * @param lastPlayed when they heard which song last
 */
public record Profile(
    List<Typical> typical, List<Feedback> feedback, Map<TrackId, Instant> lastPlayed) {

  /** Somebody new. */
  public static final Profile EMPTY = new Profile(List.of(), List.of(), Map.of());

  /**
   * Songs that stand for a feeling.
   *
   * @param name of the feeling: {@code sad}
   * @param mood where it lies on the plane of feelings
   * @param songs the listener's own choice
   */
  public record Typical(String name, Mood mood, List<TrackId> songs) {

    public Typical {
      songs = List.copyOf(songs);
    }

    /** Songs that stand for one of the seven emotions. */
    public static Typical of(Emotion emotion, List<TrackId> songs) {
      return new Typical(emotion.label(), emotion.mood(), songs);
    }
  }

  public Profile {
    typical = List.copyOf(typical);
    feedback = List.copyOf(feedback);
    lastPlayed = Map.copyOf(lastPlayed);
  }

  /** Somebody who only picked typical songs. */
  public static Profile of(Typical... typical) {
    return new Profile(List.of(typical), List.of(), Map.of());
  }

  Optional<Instant> lastPlayed(TrackId song) {
    return Optional.ofNullable(lastPlayed.get(song));
  }
}
