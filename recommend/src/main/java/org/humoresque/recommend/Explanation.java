package org.humoresque.recommend;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;

/**
 * Why a song has its score, as data.
 *
 * @param aim how the person feels and what the music is to be like
 * @param distance from the song's mood to the target, from 0 to {@link Mood#MAX_DISTANCE}
 * @param parts what the score is made of: their shares sum to it
 */
public record Explanation(Aim aim, double distance, List<Part> parts) {

  /** What a part of a score looks at. */
  public enum Kind {
    MOOD("its mood is close to the target"),
    TRUST("its mood is known"),
    PROFILE("it is like your typical songs"),
    SOUND("it sounds like your typical songs"),
    LIKING("you like songs like it in this mood"),
    NOVELTY("you have not heard it lately"),
    ELSEWHERE("it opens elsewhere"),
    GENRE("its genre is one of theirs"),
    CHANCE("by chance");

    private final String reason;

    Kind(String reason) {
      this.reason = reason;
    }

    /** In words: {@code its mood is known}. */
    public String reason() {
      return reason;
    }
  }

  /**
   * One part of a score.
   *
   * @param kind what it looks at
   * @param share how much it adds to the score
   * @param most how much it could have added
   * @param like the known song that this one is most like, where the part compares songs
   * @param unheard how long the song was not heard, where the part looks at that and it was heard
   */
  public record Part(
      Kind kind, double share, double most, Optional<Likeness> like, Optional<Duration> unheard) {

    static Part of(Kind kind, double share, double most) {
      return new Part(kind, share, most, Optional.empty(), Optional.empty());
    }

    /** How much of what could be was reached, from 0 to 1. */
    public double fulfilled() {
      return most == 0 ? 0 : share / most;
    }
  }

  /**
   * A known song that another is like.
   *
   * @param song which
   * @param feeling what the listener chose it for: {@code sad}
   */
  public record Likeness(TrackId song, String feeling) {}

  public Explanation {
    parts = List.copyOf(parts);
  }

  /** The sum of the parts: the song's score, in [0, 1]. */
  public double total() {
    return parts.stream().mapToDouble(Part::share).sum();
  }

  /** A part of the score, if it was looked at. */
  public Optional<Part> part(Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).findFirst();
  }
}
