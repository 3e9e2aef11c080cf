package org.humoresque.music.lyrics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.music.lyrics.score.AnalyzedLyrics;
import org.humoresque.music.lyrics.score.EmotionWord;

/**
 * English: the quadrants say where on the plane a song lies and share its emotions out roughly; the
 * model of the seven emotions divides each share finely. Songs with time stamps are read by the
 * model that reads these too.
 */
final class EnglishMoodReader implements MoodReader {

  /** The middles of the quadrants, from the anchors of the emotions in them. */
  private static final Map<String, Mood> QUADRANTS =
      Map.of(
          "happy", new Mood(0.7, 0.5),
          "relaxed", new Mood(0.5, -0.5),
          "angry", new Mood(-0.6, 0.6),
          "sad", new Mood(-0.6, -0.35));

  private static final double WORDS_OF_HALF_TRUST = 20;
  private static final double SMALLEST = 1e-6;

  @Override
  public LyricMood read(AnalyzedLyrics song, List<EmotionWord> evidence) {
    ShippedModel model = song.isTimed() ? ShippedModel.QUADRANTS_TIMED : ShippedModel.QUADRANTS;
    Map<String, Double> quadrants = model.probabilities(song);
    EmotionScores scores = scores(quadrants, ShippedModel.EMOTIONS.probabilities(song));
    double sure = quadrants.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double words = song.song().wordCount();
    return new LyricMood(
        scores, mood(quadrants), sure * words / (words + WORDS_OF_HALF_TRUST), quadrants, evidence);
  }

  private static Mood mood(Map<String, Double> quadrants) {
    double valence = 0;
    double arousal = 0;
    for (Map.Entry<String, Double> quadrant : quadrants.entrySet()) {
      Mood middle = QUADRANTS.getOrDefault(quadrant.getKey(), Mood.NEUTRAL);
      valence += quadrant.getValue() * middle.valence();
      arousal += quadrant.getValue() * middle.arousal();
    }
    return Mood.clamped(valence, arousal);
  }

  /**
   * Each emotion is the geometric mean of what the seven-emotion model says and what the quadrant
   * it lies in says.
   */
  private static EmotionScores scores(Map<String, Double> quadrants, Map<String, Double> emotions) {
    Map<Emotion, Double> raw = new EnumMap<>(Emotion.class);
    for (Emotion emotion : Emotion.all()) {
      double fine = emotions.getOrDefault(emotion.label(), 0.0);
      double rough = quadrants.getOrDefault(quadrant(emotion), 0.0);
      raw.put(emotion, Math.sqrt(Math.max(SMALLEST, fine) * Math.max(SMALLEST, rough)));
    }
    double sum = raw.values().stream().mapToDouble(Double::doubleValue).sum();
    return EmotionScores.of(
        Emotion.all().stream()
            .mapToDouble(emotion -> raw.getOrDefault(emotion, 0.0) / sum)
            .toArray());
  }

  private static String quadrant(Emotion emotion) {
    return switch (emotion) {
      case ANGRY, DISGUST, FEAR -> "angry";
      case HAPPY, SURPRISE -> "happy";
      case SAD -> "sad";
      case NEUTRAL -> "relaxed";
    };
  }
}
