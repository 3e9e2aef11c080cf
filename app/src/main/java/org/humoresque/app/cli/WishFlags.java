package org.humoresque.app.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.humoresque.app.session.Demands;
import org.humoresque.app.session.MusicWish;
import org.humoresque.kernel.Mood;
import org.humoresque.recommend.Algorithm;
import org.humoresque.recommend.MoodGoal;
import picocli.CommandLine.Option;

/** What music is asked for. */
final class WishFlags {

  private static final int MAX_COUNT = 1000;

  @Option(
      names = "--goal",
      paramLabel = "G",
      description =
          "match, lift, calm, focus or energise: what to do with the mood (default: match).")
  Optional<String> goal = Optional.empty();

  @Option(
      names = "--target",
      paramLabel = "V,A",
      description = "A mood to go to, in place of a goal: --target=0.6,-0.2")
  Optional<String> target = Optional.empty();

  @Option(
      names = "--algorithm",
      paramLabel = "A",
      description =
          "default, cosine-counts (paper A), nearest-mood, genre or random (default: default).")
  Optional<String> algorithm = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "xx",
      description = "Only songs in this language, such as en or zh; may be given several times.")
  List<String> languages = List.of();

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      description = "How many tracks at most (default: 20).")
  int count = 20;

  /** What the flags say together. */
  MusicWish wish(Verb verb) {
    if (count < 1 || count > MAX_COUNT) {
      throw verb.wrongUsage("-n must be in [1, %d], but is %d".formatted(MAX_COUNT, count));
    }
    if (goal.isPresent() && target.isPresent()) {
      throw verb.wrongUsage("--goal and --target exclude each other");
    }
    Optional<Mood> point = target.map(text -> argument(verb, "--target", text, MoodText::parse));
    return new MusicWish(
        goal.map(text -> argument(verb, "--goal", text, MoodGoal::parse)).orElse(MoodGoal.MATCH),
        point,
        algorithm
            .map(text -> argument(verb, "--algorithm", text, Algorithm::parse))
            .orElse(Algorithm.DEFAULT),
        Demands.NONE.withLanguages(languages(verb)),
        count);
  }

  private Set<String> languages(Verb verb) {
    Set<String> wanted = new LinkedHashSet<>();
    for (String language : languages) {
      if (language.isBlank()) {
        throw verb.wrongUsage("--language must not be blank");
      }
      wanted.add(language.strip());
    }
    return wanted;
  }

  /** Reads a flag's value; what is wrong with it is wrong usage. */
  static <T> T argument(Verb verb, String flag, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw verb.wrongUsage("%s: %s".formatted(flag, e.getMessage()));
    }
  }
}
