package org.humoresque.recommend;

import java.util.Locale;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.TrackMood;

/** Says why a track was chosen in one sentence a person likes to read. */
final class PlainWords {

  /** From here on a mood counts as bright or dark, lively or calm. */
  private static final double CLEARLY = 0.2;

  /** A difference in mood that a listener notices. */
  private static final double NOTICEABLE = 0.15;

  private static final double SAME = 0.2;
  private static final double CLOSE = 0.55;
  private static final double NEAR = 0.9;

  private PlainWords() {}

  /** {@code Bright and lively, close to where you want to be: its mood tag says "cheerful".} */
  static String sentence(TrackMood mood, Explanation reasons) {
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
    return switch (reasons.goal()) {
      case MATCH -> distance(reasons.distance(), "how you feel");
      case LIFT ->
          reasons.distance() > CLOSE && track.valence() > reasons.now().valence() + NOTICEABLE
              ? "brighter than you feel now"
              : distance(reasons.distance(), "where you want to be");
      case CALM ->
          reasons.distance() > CLOSE && track.arousal() < reasons.now().arousal() - NOTICEABLE
              ? "calmer than you feel now"
              : distance(reasons.distance(), "where you want to be");
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
