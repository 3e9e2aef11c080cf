package org.humoresque.library.lyrics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.humoresque.kernel.Emotion;
import org.humoresque.kernel.EmotionScores;
import org.humoresque.library.store.LyricsMood;
import org.humoresque.library.store.LyricsMood.Evidence;
import org.humoresque.library.store.LyricsMood.Outcome;
import org.humoresque.library.store.LyricsMood.Reading;
import org.humoresque.library.store.LyricsText;

/** Finds an emotion's name in the words, for tests; {@code !} breaks it. */
final class WordAnalyzer implements LyricsMoodAnalyzer {

  private final String version;
  private final List<String> read = new ArrayList<>();

  WordAnalyzer(String version) {
    this.version = version;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public LyricsMood analyze(LyricsText text) {
    String words = new String(text.bytes(), StandardCharsets.UTF_8);
    read.add(words);
    if (words.equals("!")) {
      throw new IllegalStateException("broken");
    }
    return Emotion.find(words)
        .map(emotion -> LyricsMood.read(reading(emotion)))
        .orElseGet(() -> LyricsMood.none(Outcome.TOO_FEW_WORDS, "there are too few words"));
  }

  /** The texts read since this was last asked. */
  List<String> read() {
    List<String> texts = List.copyOf(read);
    read.clear();
    return texts;
  }

  static Reading reading(Emotion emotion) {
    Evidence word =
        new Evidence(
            emotion.label(), "so " + emotion.label(), Optional.of(emotion), 0.75, 1.5, true);
    Evidence judged = new Evidence("poor", "poor me", Optional.empty(), -0.5, 1, false);
    return new Reading(EmotionScores.certain(emotion), emotion.mood(), 0.5, List.of(word, judged));
  }
}
