package org.humoresque.recommend.journey;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.humoresque.kernel.Mood;

/**
 * A way over the plane of feelings. Evidence for either way is mixed: nothing medical is claimed.
 *
 * @param from where the person is
 * @param to where they want to be
 * @param way how to get there
 * @param length how long it takes
 */
public record Journey(Mood from, Mood to, Way way, Length length) {

  /** How to get there. */
  public enum Way {
    /** Begin with the mood the person is in and move in even steps: the iso principle. */
    STEPWISE {
      @Override
      Mood waypoint(Mood from, Mood to, double share) {
        return from.towards(to, share);
      }
    },
    /** The target's mood from the first song on: the compensatory principle. */
    AT_ONCE {
      @Override
      Mood waypoint(Mood from, Mood to, double share) {
        return to;
      }
    };

    /** Where a song should lie that comes after such a share of the journey. */
    abstract Mood waypoint(Mood from, Mood to, double share);

    /** The name used on the command line and over HTTP: {@code at-once}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a way by its label, in any case.
     *
     * @throws IllegalArgumentException naming the value and the allowed labels
     */
    public static Way parse(String label) {
      String wanted = label.strip().toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(way -> way.label().equals(wanted))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "unknown way '%s'; allowed: %s"
                          .formatted(
                              label,
                              Arrays.stream(values())
                                  .map(Way::label)
                                  .collect(Collectors.joining(", ")))));
    }
  }

  /** Where the song at a place should lie. */
  Mood waypoint(int place, int songs) {
    return way.waypoint(from, to, songs == 1 ? 1 : (double) place / (songs - 1));
  }
}
