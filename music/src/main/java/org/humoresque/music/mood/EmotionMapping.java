package org.humoresque.music.mood;

import java.util.EnumMap;
import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.Quadrant;

/**
 * From where music lies on the plane of feelings to the seven emotions.
 *
 * <p>An emotion is as probable as it is usual in music, times a Gaussian of its anchor's distance
 * from the mood: {@code p(e | mood) ∝ usual(e) * exp(-distance² / (2 * 0.35²))}. The anchors are
 * those of Russell and Mehrabian (1977), see {@link Emotion}. How usual emotions are and how wide
 * the Gaussian is are our choice: no set of music is labelled with these seven.
 *
 * <p>Where the quadrants are known, each gives its probability to the emotions that lie in it,
 * shared by the same rule: happy to happy and surprise; angry to angry, fear and disgust; sad to
 * sad; relaxed to neutral, our word for calm, as the lyrics models do.
 */
public final class EmotionMapping {

  private static final double WIDTH = 0.35;

  private static final Map<Emotion, Double> USUAL =
      Map.of(
          Emotion.HAPPY, 0.30,
          Emotion.NEUTRAL, 0.25,
          Emotion.SAD, 0.20,
          Emotion.ANGRY, 0.12,
          Emotion.FEAR, 0.05,
          Emotion.SURPRISE, 0.05,
          Emotion.DISGUST, 0.03);

  private EmotionMapping() {}

  /** The emotions of a mood of which nothing else is known. */
  public static EmotionScores of(Mood mood) {
    return scaled(likelihoods(mood));
  }

  /**
   * The emotions of a mood whose quadrants are known.
   *
   * @param quadrants probability of each quadrant
   */
  public static EmotionScores of(Map<Quadrant, Double> quadrants, Mood mood) {
    double[] likelihoods = likelihoods(mood);
    Map<Quadrant, Double> sums = new EnumMap<>(Quadrant.class);
    for (Emotion emotion : Emotion.all()) {
      sums.merge(quadrant(emotion), likelihoods[emotion.ordinal()], Double::sum);
    }
    double[] scores = new double[likelihoods.length];
    for (Emotion emotion : Emotion.all()) {
      Quadrant quadrant = quadrant(emotion);
      scores[emotion.ordinal()] =
          quadrants.getOrDefault(quadrant, 0.0)
              * likelihoods[emotion.ordinal()]
              / sums.getOrDefault(quadrant, 1.0);
    }
    return scaled(scores);
  }

  /** The quadrant whose probability an emotion has a share in. */
  private static Quadrant quadrant(Emotion emotion) {
    return switch (emotion) {
      case HAPPY, SURPRISE -> Quadrant.HAPPY;
      case ANGRY, FEAR, DISGUST -> Quadrant.ANGRY;
      case SAD -> Quadrant.SAD;
      case NEUTRAL -> Quadrant.RELAXED;
    };
  }

  private static double[] likelihoods(Mood mood) {
    double[] likelihoods = new double[Emotion.all().size()];
    for (Emotion emotion : Emotion.all()) {
      double distance = mood.distance(emotion.mood());
      likelihoods[emotion.ordinal()] =
          USUAL.getOrDefault(emotion, 0.0) * Math.exp(-distance * distance / (2 * WIDTH * WIDTH));
    }
    return likelihoods;
  }

  private static EmotionScores scaled(double[] scores) {
    double sum = 0;
    for (double score : scores) {
      sum += score;
    }
    double[] scaled = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scaled[i] = scores[i] / sum;
    }
    return EmotionScores.of(scaled);
  }
}
