package org.humoresque.music.mood;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.kernel.MoodFusion;
import org.humoresque.kernel.TrackMood;
import org.humoresque.kernel.TrackMood.Source;

/**
 * The person's label alone, where there is one. Otherwise the mean of what catalogue, mood tag,
 * words, sound and genre say, each weighed by its confidence and by how much it knows of valence
 * and of arousal ({@link FusionWeights}); {@code docs/fusion.md} has the formulas.
 *
 * <p>Confidence is that at least one source is right, {@code 1 - Π (1 - confidence * agreement)},
 * where agreement falls from 1 to 0 with a source's distance from the mean. One source keeps its
 * own.
 */
public final class WeightedFusion implements MoodFusion {

  @Override
  public Optional<TrackMood> fuse(List<TrackMood> clues) {
    Optional<TrackMood> label =
        clues.stream().filter(clue -> clue.source() == Source.USER_LABEL).findFirst();
    if (label.isPresent() || clues.isEmpty()) {
      return label;
    }
    if (clues.size() == 1) {
      return Optional.of(alone(clues.get(0)));
    }
    List<TrackMood> ordered =
        clues.stream()
            .sorted(Comparator.comparingDouble(WeightedFusion::weight).reversed())
            .toList();
    Mood mood =
        Mood.clamped(
            mean(ordered, WeightedFusion::valenceWeight, clue -> clue.mood().valence()),
            mean(ordered, WeightedFusion::arousalWeight, clue -> clue.mood().arousal()));
    return Optional.of(
        new TrackMood(
            mood,
            ordered.stream().flatMap(clue -> clue.emotion().stream()).findFirst(),
            Optional.of(scores(ordered)),
            confidence(ordered, mood),
            ordered.stream().map(TrackMood::source).toList(),
            evidence(ordered)));
  }

  private static TrackMood alone(TrackMood clue) {
    return new TrackMood(
        clue.mood(),
        clue.emotion(),
        Optional.of(scores(List.of(clue))),
        clue.confidence(),
        clue.sources(),
        clue.evidence());
  }

  private static double valenceWeight(TrackMood clue) {
    return FusionWeights.of(clue.source()).valence() * clue.confidence();
  }

  private static double arousalWeight(TrackMood clue) {
    return FusionWeights.of(clue.source()).arousal() * clue.confidence();
  }

  private static double weight(TrackMood clue) {
    return valenceWeight(clue) + arousalWeight(clue);
  }

  private static double mean(
      List<TrackMood> clues, ToDoubleFunction<TrackMood> weight, ToDoubleFunction<TrackMood> of) {
    double sum = 0;
    double weights = 0;
    for (TrackMood clue : clues) {
      // A clue without any confidence still counts where there is no other.
      double share = Math.max(1e-9, weight.applyAsDouble(clue));
      sum += share * of.applyAsDouble(clue);
      weights += share;
    }
    return sum / weights;
  }

  private static double confidence(List<TrackMood> clues, Mood mood) {
    double wrong = 1;
    for (TrackMood clue : clues) {
      double agreement = Math.max(0, 1 - 2 * clue.mood().distance(mood) / Mood.MAX_DISTANCE);
      wrong *= 1 - clue.confidence() * agreement;
    }
    return 1 - wrong;
  }

  /** The mean of the sources' emotions; tags have none but those of their place on the plane. */
  private static EmotionScores scores(List<TrackMood> clues) {
    List<EmotionScores> each =
        clues.stream()
            .map(clue -> clue.scores().orElseGet(() -> EmotionMapping.of(clue.mood())))
            .toList();
    double[] sums = new double[Emotion.all().size()];
    double weights = 0;
    for (int i = 0; i < clues.size(); i++) {
      double weight = Math.max(1e-9, weight(clues.get(i)));
      weights += weight;
      for (Emotion emotion : Emotion.all()) {
        sums[emotion.ordinal()] += weight * each.get(i).score(emotion);
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.min(1, sums[i] / weights);
    }
    return EmotionScores.of(sums);
  }

  /** A sentence's end after "its": {@code words speak of "tears", and its sound is sad}. */
  private static String evidence(List<TrackMood> clues) {
    StringBuilder text = new StringBuilder(clues.get(0).evidence());
    for (TrackMood clue : clues.subList(1, clues.size())) {
      boolean isTag = clue.source() == Source.GENRE_TAG || clue.source() == Source.MOOD_TAG;
      text.append(isTag ? ", with " : ", and its ").append(clue.evidence());
    }
    return text.toString();
  }
}
