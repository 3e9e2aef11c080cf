package org.humoresque.recommend;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.Mood;

/** What the music should do with the mood a person is in. */
public enum MoodGoal {
  /** Go with it: the target is the mood itself. */
  MATCH {
    @Override
    public Mood target(Mood now) {
      return now;
    }
  },

  /**
   * Lift it: most of the way to the valence of {@link Emotion#HAPPY}, half of the way to its
   * arousal. Neither ever goes down: who is more excited than happy already stays so.
   */
  LIFT {
    @Override
    public Mood target(Mood now) {
      Mood happy = Emotion.HAPPY.mood();
      return Mood.clamped(
          raise(now.valence(), happy.valence(), VALENCE_SHARE),
          raise(now.arousal(), happy.arousal(), LIFTED_AROUSAL_SHARE));
    }
  },

  /**
   * Calm it: most of the way down to a pleasant calm (valence 0.4, arousal -0.5). Arousal never
   * goes up and valence never down: who is calmer or happier than that already stays so.
   */
  CALM {
    @Override
    public Mood target(Mood now) {
      return Mood.clamped(
          raise(now.valence(), PLEASANT_CALM.valence(), VALENCE_SHARE),
          -raise(-now.arousal(), -PLEASANT_CALM.arousal(), CALMED_AROUSAL_SHARE));
    }
  },

  /**
   * Help to work: most of the way to a mild pleasantness without excitement (valence 0.3, arousal
   * 0), from either side, for neither drowsy nor stirring music lets one think.
   */
  FOCUS {
    @Override
    public Mood target(Mood now) {
      return Mood.clamped(
          raise(now.valence(), STEADY.valence(), VALENCE_SHARE),
          now.arousal() + FOCUSED_AROUSAL_SHARE * (STEADY.arousal() - now.arousal()));
    }
  },

  /**
   * Wake up: most of the way to high arousal (0.75), and half of the way to the valence of {@link
   * Emotion#HAPPY}. Neither ever goes down.
   */
  ENERGISE {
    @Override
    public Mood target(Mood now) {
      return Mood.clamped(
          raise(now.valence(), Emotion.HAPPY.mood().valence(), ENERGISED_VALENCE_SHARE),
          raise(now.arousal(), ENERGETIC, ENERGISED_AROUSAL_SHARE));
    }
  };

  private static final Mood PLEASANT_CALM = new Mood(0.4, -0.5);

  /** A whole leap to another mood is heard as mockery; this much of the way is heard as company. */
  private static final double VALENCE_SHARE = 0.7;

  private static final double LIFTED_AROUSAL_SHARE = 0.5;
  private static final double CALMED_AROUSAL_SHARE = 0.8;
  private static final Mood STEADY = new Mood(0.3, 0);
  private static final double FOCUSED_AROUSAL_SHARE = 0.8;
  private static final double ENERGETIC = 0.75;
  private static final double ENERGISED_VALENCE_SHARE = 0.5;
  private static final double ENERGISED_AROUSAL_SHARE = 0.8;

  /**
   * The mood to aim for.
   *
   * @param now the mood the person is in
   */
  public abstract Mood target(Mood now);

  /** The name used on the command line and over HTTP: {@code lift}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a goal by its label, in any case.
   *
   * @throws IllegalArgumentException naming the value and the allowed labels
   */
  public static MoodGoal parse(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(goal -> goal.label().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown goal '%s'; allowed: %s".formatted(label, labels())));
  }

  private static double raise(double value, double aim, double share) {
    return value + share * Math.max(0, aim - value);
  }

  private static String labels() {
    return Arrays.stream(values()).map(MoodGoal::label).collect(Collectors.joining(", "));
  }
}
