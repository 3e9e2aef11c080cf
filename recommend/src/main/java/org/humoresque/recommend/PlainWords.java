package org.humoresque.recommend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackId;
import org.humoresque.kernel.TrackMood;
import org.humoresque.recommend.Explanation.Kind;
import org.humoresque.recommend.Explanation.Part;

/** Says why a track was chosen in one sentence a person likes to read. */
final class PlainWords {

  /** From here on a mood counts as bright or dark, lively or calm. */
  private static final double CLEARLY = 0.2;

  /** A difference in mood that a listener notices. */
  private static final double NOTICEABLE = 0.15;

  private static final double SAME = 0.2;
  private static final double CLOSE = 0.55;
  private static final double NEAR = 0.9;

  /** From here on a part of the score is worth a word: as a share of what it could add. */
  private static final double ALIKE_SOUND = 0.8;

  private static final double ALIKE_LABELS = 0.5;
  private static final double LIKED = 0.6;
  private static final Duration LONG_AGO = Duration.ofDays(7);
  private static final int DAYS_A_WEEK = 7;

  private PlainWords() {}

  /** {@code Bright and lively, close to where you want to be: its mood tag says "cheerful".} */
  static String sentence(
      TrackMood mood, Explanation reasons, Function<TrackId, Optional<String>> titles) {
    String because = because(mood, reasons);
    List<String> more = more(reasons, titles);
    return more.isEmpty()
        ? because
        : because.substring(0, because.length() - 1) + "; " + String.join("; ", more) + ".";
  }

  /** What else speaks for it, most telling first. */
  private static List<String> more(
      Explanation reasons, Function<TrackId, Optional<String>> titles) {
    List<String> more = new ArrayList<>();
    reasons
        .part(Kind.SOUND)
        .filter(part -> part.fulfilled() >= ALIKE_SOUND)
        .flatMap(part -> named("it sounds like", part, titles))
        .or(
            () ->
                reasons
                    .part(Kind.PROFILE)
                    .filter(part -> part.fulfilled() >= ALIKE_LABELS)
                    .flatMap(part -> named("it has much in common with", part, titles)))
        .ifPresent(more::add);
    reasons
        .part(Kind.LIKING)
        .filter(part -> part.fulfilled() >= LIKED)
        .ifPresent(part -> more.add("you liked it, or songs like it, in a mood like this"));
    reasons
        .part(Kind.NOVELTY)
        .flatMap(Part::unheard)
        .filter(pause -> pause.compareTo(LONG_AGO) >= 0)
        .ifPresent(pause -> more.add("not heard for " + weeks(pause)));
    return more;
  }

  private static Optional<String> named(
      String how, Part part, Function<TrackId, Optional<String>> titles) {
    return part.like()
        .flatMap(
            like ->
                titles
                    .apply(like.song())
                    .map(
                        title ->
                            "%s \"%s\", which you chose for %s"
                                .formatted(how, title, like.feeling())));
  }

  private static String weeks(Duration pause) {
    long weeks = pause.toDays() / DAYS_A_WEEK;
    return weeks == 1 ? "a week" : weeks + " weeks";
  }

  private static String because(TrackMood mood, Explanation reasons) {
    String place = place(mood.mood(), reasons);
    return switch (mood.source()) {
      case USER_LABEL ->
          mood.emotion()
              .map(emotion -> "You marked it %s: %s.".formatted(emotion.label(), place))
              .orElseGet(() -> "You marked its mood: %s.".formatted(place));
      case MOOD_TAG ->
          "%s, %s: %s.".formatted(character(mood.mood()), place, saying(mood.evidence()));
      case CATALOGUE, LYRICS, AUDIO ->
          "%s, %s: its %s.".formatted(character(mood.mood()), place, mood.evidence());
      case GENRE_TAG ->
          "%s: its %s to be %s (a rough hint)."
              .formatted(
                  capitalised(place),
                  tending(mood.evidence()),
                  uncapitalised(character(mood.mood())));
    };
  }

  /** How music of this mood sounds. */
  static String character(Mood mood) {
    if (mood.valence() > CLEARLY) {
      return byArousal(mood, "Bright and lively", "Warm and bright", "Gentle and calm");
    }
    if (mood.valence() < -CLEARLY) {
      return byArousal(mood, "Dark and intense", "Dark and sombre", "Quiet and wistful");
    }
    return byArousal(mood, "Full of energy", "Even and unhurried", "Calm and still");
  }

  /** Where the track lies, seen from where the person is and where they want to be. */
  private static String place(Mood track, Explanation reasons) {
    Aim aim = reasons.aim();
    String better = aim.goal().map(goal -> better(goal, track, aim.now())).orElse("");
    if (reasons.distance() > CLOSE && !better.isEmpty()) {
      return better + " than you feel now";
    }
    boolean match = aim.goal().filter(goal -> goal == MoodGoal.MATCH).isPresent();
    return distance(reasons.distance(), match ? "how you feel" : "where you want to be");
  }

  /** In which way a track that is far from the target still serves the goal; empty: in none. */
  private static String better(MoodGoal goal, Mood track, Mood now) {
    return switch (goal) {
      case MATCH, FOCUS -> "";
      case LIFT -> track.valence() > now.valence() + NOTICEABLE ? "brighter" : "";
      case CALM -> track.arousal() < now.arousal() - NOTICEABLE ? "calmer" : "";
      case ENERGISE -> track.arousal() > now.arousal() + NOTICEABLE ? "livelier" : "";
    };
  }

  private static String distance(double distance, String aim) {
    if (distance <= SAME) {
      return "just " + aim;
    }
    if (distance <= CLOSE) {
      return "close to " + aim;
    }
    return (distance <= NEAR ? "not far from " : "some way from ") + aim;
  }

  /** {@code mood tags "calm", "warm"} becomes {@code its mood tags say "calm", "warm"}. */
  private static String saying(String evidence) {
    int quote = evidence.indexOf('"');
    if (quote < 2) {
      return evidence;
    }
    String verb = isPlural(evidence, quote) ? "say" : "says";
    return "its %s %s %s"
        .formatted(evidence.substring(0, quote).strip(), verb, evidence.substring(quote));
  }

  /** {@code genre "ambient"} becomes {@code genre "ambient" tends}. */
  private static String tending(String evidence) {
    return evidence + (isPlural(evidence, evidence.indexOf('"')) ? " tend" : " tends");
  }

  private static boolean isPlural(String evidence, int quote) {
    return quote > 0 && evidence.substring(0, quote).strip().endsWith("s");
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String uncapitalised(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String byArousal(Mood mood, String high, String middle, String low) {
    if (mood.arousal() > CLEARLY) {
      return high;
    }
    return mood.arousal() < -CLEARLY ? low : middle;
  }
}
