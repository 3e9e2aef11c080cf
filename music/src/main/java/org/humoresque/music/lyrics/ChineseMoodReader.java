package org.humoresque.music.lyrics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.music.lyrics.model.SharedReading;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.humoresque.music.lyrics.score.EmotionWord;

/**
 * Chinese: positive against negative by the lexicon and, less, by a model trained on reviews; then
 * each side's emotions by the lexicon.
 */
final class ChineseMoodReader implements MoodReader {

  /** What is known before any word: some plain words' worth of every emotion. */
  private static final double PRIOR = 0.05;

  private static final double MODEL_WEIGHT = 0.5;
  private static final double WORDS_OF_HALF_TRUST = 20;

  @Override
  public LyricMood read(AnalyzedLyrics song, List<EmotionWord> evidence) {
    Map<String, Double> polarity = ShippedModel.POLARITY_ZH.probabilities(new SharedReading(song));
    double model = polarity.getOrDefault("positive", 0.5);
    double evidenceMass = song.score().positive() + song.score().negative();
    double positive =
        (song.score().positive() + MODEL_WEIGHT * model) / (evidenceMass + MODEL_WEIGHT);
    EmotionScores scores = scores(song, positive);
    double words = song.song().wordCount();
    double trust = evidenceMass / (evidenceMass + 1) * words / (words + WORDS_OF_HALF_TRUST);
    return new LyricMood(
        scores,
        scores.mood(),
        scores.confidence() * trust,
        Map.of("positive", positive, "negative", 1 - positive),
        evidence);
  }

  private static EmotionScores scores(AnalyzedLyrics song, double positive) {
    Map<Emotion, Double> masses = new EnumMap<>(song.score().emotions());
    masses.replaceAll((emotion, mass) -> (mass + PRIOR) * share(emotion, positive));
    double sum = masses.values().stream().mapToDouble(Double::doubleValue).sum();
    return EmotionScores.of(
        Emotion.all().stream()
            .mapToDouble(emotion -> masses.getOrDefault(emotion, 0.0) / sum)
            .toArray());
  }

  /** Surprise and neutral are on neither side. */
  private static double share(Emotion emotion, double positive) {
    return switch (emotion) {
      case HAPPY -> positive;
      case ANGRY, DISGUST, FEAR, SAD -> 1 - positive;
      case SURPRISE, NEUTRAL -> 0.5;
    };
  }
}
