package org.humoresque.vision.track;

import java.time.Duration;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's face shows, without the flicker of single pictures.
 *
 * <p>Two running means of the readings are kept. The slow one is what is shown, so noise changes
 * nothing; where the quick one has stayed away from it for a moment, the expression has really
 * changed and the slow one begins anew from there. The emotion by name gives way only to one that
 * is more probable by a margin.
 *
 * <p>Not safe for use by several threads.
 */
public final class SteadyEmotion {

  /**
   * How calm.
   *
   * @param slow time constant of the mean that is shown
   * @param quick time constant of the mean that notices changes
   * @param change distance of the two, in total variation, that is a change, in (0, 1]
   * @param lasting how long that must last
   * @param margin by how much another emotion must be more probable to be named, in [0, 1]
   */
  public record Options(
      Duration slow, Duration quick, double change, Duration lasting, double margin) {

    /** Chosen so that noise on real, ambiguous photos names no other emotion; see the test. */
    public static final Options DEFAULT =
        new Options(
            Duration.ofSeconds(4), Duration.ofMillis(250), 0.22, Duration.ofMillis(200), 0.1);

    /**
     * @throws IllegalArgumentException naming the value that is out of its range
     */
    public Options {
      if (slow.isNegative() || slow.isZero() || quick.isNegative() || quick.isZero()) {
        throw new IllegalArgumentException(
            "slow and quick must be above 0, but are %s and %s".formatted(slow, quick));
      }
      if (!(change > 0 && change <= 1)) {
        throw new IllegalArgumentException("change must be in (0, 1], but is " + change);
      }
      if (lasting.isNegative()) {
        throw new IllegalArgumentException("lasting must be at least 0, but is " + lasting);
      }
      if (!(margin >= 0 && margin <= 1)) {
        throw new IllegalArgumentException("margin must be in [0, 1], but is " + margin);
      }
    }
  }

  private final Options options;
  private double[] slow = new double[0];
  private double[] quick = new double[0];
  private int readings;
  private @Nullable Duration last;
  private @Nullable Duration apartSince;
  private @Nullable Emotion shown;

  public SteadyEmotion() {
    this(Options.DEFAULT);
  }

  public SteadyEmotion(Options options) {
    this.options = options;
  }

  /**
   * Takes the reading of one picture.
   *
   * @param at when; a time before the last one counts as the last one
   */
  public void see(EmotionScores reading, Duration at) {
    double[] scores = scores(reading);
    if (last == null) {
      slow = scores;
      quick = scores.clone();
    } else {
      double seconds = Math.max(0, at.minus(last).toNanos() / 1e9);
      readings++;
      mix(quick, scores, share(seconds, options.quick()));
      mix(slow, scores, share(seconds, options.slow()));
      notice(at);
    }
    last = last == null || at.compareTo(last) > 0 ? at : last;
    name();
  }

  /** The calm scores; empty before the first reading. */
  public Optional<EmotionScores> scores() {
    return slow.length == 0 ? Optional.empty() : Optional.of(EmotionScores.of(slow));
  }

  /** The emotion to name; empty before the first reading. */
  public Optional<Emotion> shown() {
    return Optional.ofNullable(shown);
  }

  private void notice(Duration at) {
    if (distance() < options.change()) {
      apartSince = null;
      return;
    }
    Duration since = apartSince == null ? at : apartSince;
    apartSince = since;
    if (at.minus(since).compareTo(options.lasting()) >= 0) {
      slow = quick.clone();
      readings = 1;
      apartSince = null;
    }
  }

  private void name() {
    Emotion best = EmotionScores.of(slow).dominant();
    Emotion now = shown;
    if (now == null || slow[best.ordinal()] - slow[now.ordinal()] > options.margin()) {
      shown = best;
    }
  }

  /** The first readings count alike, so that one bad picture does not stay for long. */
  private double share(double seconds, Duration constant) {
    double usual = 1 - Math.exp(-seconds / (constant.toNanos() / 1e9));
    return Math.max(usual, 1.0 / (readings + 1));
  }

  private double distance() {
    double sum = 0;
    for (int i = 0; i < slow.length; i++) {
      sum += Math.abs(slow[i] - quick[i]);
    }
    return sum / 2;
  }

  private static void mix(double[] into, double[] scores, double share) {
    for (int i = 0; i < into.length; i++) {
      into[i] += share * (scores[i] - into[i]);
    }
  }

  private static double[] scores(EmotionScores reading) {
    return Emotion.all().stream().mapToDouble(reading::score).toArray();
  }
}
