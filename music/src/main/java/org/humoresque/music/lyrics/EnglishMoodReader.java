package org.humoresque.music.lyrics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.kernel.Mood;
import org.humoresque.music.lyrics.model.SharedReading;
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
  private static final double SMALLEST = 1e-9;
  private static final List<String> NEGATIVE = List.of("angry", "disgust", "fear", "sad");

  /** How many plain words of an emotion it takes to believe in it by half. */
  private static final double DOUBT = 1;

  /** How neutral a text is that has no word of emotion at all. */
  private static final double NEUTRAL_WITHOUT_WORDS = 0.4;

  @Override
  public LyricMood read(AnalyzedLyrics song, List<EmotionWord> evidence) {
    SharedReading shared = new SharedReading(song);
    Map<String, Double> quadrants = quadrants(shared);
    EmotionScores scores = scores(shared, quadrants);
    double sure = quadrants.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double words = song.song().wordCount();
    return new LyricMood(
        scores, mood(quadrants), sure * words / (words + WORDS_OF_HALF_TRUST), quadrants, evidence);
  }

  /** Without time stamps, pleasant against unpleasant is the mean of two models. */
  private static Map<String, Double> quadrants(SharedReading song) {
    if (song.song().isTimed()) {
      return ShippedModel.QUADRANTS_TIMED.probabilities(song);
    }
    Map<String, Double> quadrants = ShippedModel.QUADRANTS.probabilities(song);
    double pleasant = quadrants.getOrDefault("happy", 0.0) + quadrants.getOrDefault("relaxed", 0.0);
    double happy = ShippedModel.HAPPY_SAD.probabilities(song).getOrDefault("happy", pleasant);
    double mean = (pleasant + happy) / 2;
    quadrants.replaceAll(
        (name, share) ->
            name.equals("happy") || name.equals("relaxed")
                ? share * mean / Math.max(SMALLEST, pleasant)
                : share * (1 - mean) / Math.max(SMALLEST, 1 - pleasant));
    return quadrants;
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
   * Surprise has its part of the lexicon's words of emotion; what has few of these is neutral by
   * part. Of the rest, happy songs are happy, relaxed ones neutral; what is angry or sad is divided
   * by the geometric mean of the quadrant and of the seven-emotion model, which chooses among its
   * negative emotions.
   */
  private static EmotionScores scores(SharedReading song, Map<String, Double> quadrants) {
    Map<Emotion, Double> scores = new EnumMap<>(Emotion.class);
    Map<Emotion, Double> masses = song.song().score().emotions();
    double surprise = masses.getOrDefault(Emotion.SURPRISE, 0.0);
    double all = masses.values().stream().mapToDouble(Double::doubleValue).sum() + DOUBT;
    double surprised = surprise / all;
    double plain = NEUTRAL_WITHOUT_WORDS * DOUBT / all;
    scores.put(Emotion.HAPPY, quadrants.getOrDefault("happy", 0.0));
    scores.put(Emotion.NEUTRAL, quadrants.getOrDefault("relaxed", 0.0));
    divide(quadrants, ShippedModel.EMOTIONS.probabilities(song, NEGATIVE), scores);
    scores.replaceAll((emotion, share) -> share * (1 - surprised - plain));
    scores.merge(Emotion.SURPRISE, surprised, Double::sum);
    scores.merge(Emotion.NEUTRAL, plain, Double::sum);
    double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    return EmotionScores.of(
        Emotion.all().stream().mapToDouble(e -> scores.getOrDefault(e, 0.0) / sum).toArray());
  }

  private static void divide(
      Map<String, Double> quadrants, Map<String, Double> emotions, Map<Emotion, Double> scores) {
    double dark = quadrants.getOrDefault("angry", 0.0) + quadrants.getOrDefault("sad", 0.0);
    Map<Emotion, Double> raw = new EnumMap<>(Emotion.class);
    for (String label : NEGATIVE) {
      double rough = quadrants.getOrDefault(label.equals("sad") ? "sad" : "angry", 0.0);
      double fine = emotions.getOrDefault(label, 0.0);
      raw.put(Emotion.parse(label), Math.sqrt(Math.max(SMALLEST, rough * fine)));
    }
    double sum = raw.values().stream().mapToDouble(Double::doubleValue).sum();
    raw.forEach((emotion, share) -> scores.put(emotion, dark * share / sum));
  }
}
