package org.humoresque.app.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.humoresque.kernel.Emotion;
import org.humoresque.library.lyrics.LyricsMoodAnalyzer;
import org.humoresque.library.store.LyricsMood;
import org.humoresque.library.store.LyricsMood.Evidence;
import org.humoresque.library.store.LyricsMood.Outcome;
import org.humoresque.library.store.LyricsMood.Reading;
import org.humoresque.library.store.LyricsText;
import org.humoresque.music.lyrics.LyricMood;
import org.humoresque.music.lyrics.LyricsMoodModel;
import org.humoresque.music.lyrics.LyricsReading;
import org.humoresque.music.lyrics.score.EmotionWord;
import org.humoresque.music.lyrics.text.LyricsReader;
import org.humoresque.music.lyrics.text.UnreadableLyricsException;

/**
 * Lends the library the model that understands words: where {@code library} meets {@code music}.
 */
public final class WordMoodAnalyzer implements LyricsMoodAnalyzer {

  private static final int LONGEST_LINE = 300;

  private final Supplier<LyricsMoodModel> model;

  /**
   * @param model loaded when it is first needed
   */
  public WordMoodAnalyzer(Supplier<LyricsMoodModel> model) {
    this.model = model;
  }

  @Override
  public String version() {
    return model.get().version();
  }

  @Override
  public LyricsMood analyze(LyricsText text) {
    try {
      return of(model.get().read(LyricsReader.read("it", text.bytes())));
    } catch (UnreadableLyricsException e) {
      return LyricsMood.none(Outcome.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  /** A reading as the library keeps it. */
  public static LyricsMood of(LyricsReading reading) {
    return reading
        .mood()
        .map(mood -> LyricsMood.read(kept(mood, reading)))
        .orElseGet(() -> LyricsMood.none(outcome(reading), reading.outcome().message()));
  }

  private static Outcome outcome(LyricsReading reading) {
    return switch (reading.outcome()) {
      case READ -> throw new IllegalArgumentException("lyrics that were read have a mood");
      case INSTRUMENTAL -> Outcome.INSTRUMENTAL;
      case TOO_FEW_WORDS -> Outcome.TOO_FEW_WORDS;
      case UNKNOWN_LANGUAGE -> Outcome.UNKNOWN_LANGUAGE;
    };
  }

  private static Reading kept(LyricMood mood, LyricsReading reading) {
    List<Evidence> evidence =
        mood.evidence().stream().map(word -> evidence(word, reading)).toList();
    return new Reading(mood.scores(), mood.mood(), mood.confidence(), evidence);
  }

  private static Evidence evidence(EmotionWord word, LyricsReading reading) {
    return new Evidence(
        word.text(),
        around(word, reading.lyrics().lines().get(word.line()).text()),
        strongest(word.entry().emotions()),
        word.contribution(),
        word.degree(),
        word.negated());
  }

  /** The word's line; of one that goes on and on, the part around the word. */
  private static String around(EmotionWord word, String line) {
    int from = Math.max(0, Math.min(word.start(), line.length()) - LONGEST_LINE / 2);
    int to = Math.min(line.length(), from + LONGEST_LINE);
    return line.length() <= LONGEST_LINE
        ? line
        : (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
  }

  private static Optional<Emotion> strongest(Map<Emotion, Double> shares) {
    return shares.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
