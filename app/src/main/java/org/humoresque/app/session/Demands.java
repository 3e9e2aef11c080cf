package org.humoresque.app.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.humoresque.kernel.TrackId;
import org.humoresque.recommend.Constraint;
import org.humoresque.recommend.constraint.InLanguages;
import org.humoresque.recommend.constraint.NotAmong;
import org.humoresque.recommend.constraint.NotExplicit;
import org.humoresque.recommend.constraint.NotLately;
import org.humoresque.recommend.constraint.OfLength;
import org.humoresque.recommend.constraint.Playable;

/**
 * What every song must fulfil, as a person says it.
 *
 * @param languages sung in one of these; empty: in any
 * @param shortest at least so long
 * @param longest at most so long
 * @param explicit whether songs marked as explicit may come
 * @param notHeardFor not heard for so long
 * @param playable whether only songs come that play here
 */
public record Demands(
    Set<String> languages,
    Optional<Duration> shortest,
    Optional<Duration> longest,
    boolean explicit,
    Optional<Duration> notHeardFor,
    boolean playable) {

  /** Any song will do. */
  public static final Demands NONE =
      new Demands(Set.of(), Optional.empty(), Optional.empty(), true, Optional.empty(), false);

  private static final String NEVER = "not marked \"never play\"";

  /**
   * @throws IllegalArgumentException if nothing can fulfil a demand by itself
   */
  public Demands {
    languages = Set.copyOf(languages);
    languages.stream()
        .filter(String::isBlank)
        .forEach(
            blank -> {
              throw new IllegalArgumentException("a language must not be blank");
            });
  }

  public Demands withLanguages(Set<String> others) {
    return new Demands(others, shortest, longest, explicit, notHeardFor, playable);
  }

  /**
   * As the recommender wants them.
   *
   * @param never songs that shall never be played
   */
  List<Constraint> constraints(Set<TrackId> never, Map<TrackId, Instant> lastPlayed, Instant now) {
    List<Constraint> constraints = new ArrayList<>();
    if (!languages.isEmpty()) {
      constraints.add(new InLanguages(languages));
    }
    if (shortest.isPresent() || longest.isPresent()) {
      constraints.add(
          new OfLength(shortest.orElse(Duration.ZERO), longest.orElse(OfLength.UNLIMITED)));
    }
    if (!explicit) {
      constraints.add(new NotExplicit());
    }
    notHeardFor.ifPresent(pause -> constraints.add(new NotLately(lastPlayed, pause, now)));
    if (playable) {
      constraints.add(new Playable());
    }
    if (!never.isEmpty()) {
      constraints.add(new NotAmong(never, NEVER));
    }
    return constraints;
  }
}
