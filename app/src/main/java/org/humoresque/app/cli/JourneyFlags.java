package org.humoresque.app.cli;

import java.time.Duration;
import java.util.Optional;
import org.humoresque.recommend.journey.Journey.Way;
import org.humoresque.recommend.journey.Length;
import picocli.CommandLine.Option;

/** Whether a way to the target is wanted, and which. */
final class JourneyFlags {

  @Option(
      names = "--journey",
      paramLabel = "N|Mm",
      description = "A way to the target over N songs, or over M minutes: --journey=45m")
  Optional<String> journey = Optional.empty();

  @Option(
      names = "--way",
      paramLabel = "W",
      description = "stepwise (begin where you are) or at-once (default: stepwise).")
  Optional<String> way = Optional.empty();

  /** How long the journey is to be; empty if none is wanted. */
  Optional<Length> length(Verb verb) {
    if (journey.isEmpty() && way.isPresent()) {
      throw verb.wrongUsage("--way belongs to --journey");
    }
    return journey.map(text -> WishFlags.argument(verb, "--journey", text, JourneyFlags::length));
  }

  Way way(Verb verb) {
    return way.map(text -> WishFlags.argument(verb, "--way", text, Way::parse))
        .orElse(Way.STEPWISE);
  }

  private static Length length(String text) {
    if (!text.matches("\\d{1,6}m?")) {
      throw new IllegalArgumentException(
          "a journey is a number of songs or of minutes, such as 12 or 45m, but is '%s'"
              .formatted(text));
    }
    return text.endsWith("m")
        ? Length.ofTime(Duration.ofMinutes(Long.parseLong(text.substring(0, text.length() - 1))))
        : Length.ofSongs(Integer.parseInt(text));
  }
}
