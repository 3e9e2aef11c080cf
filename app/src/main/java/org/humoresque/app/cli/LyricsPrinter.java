package org.humoresque.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.humoresque.app.session.WordMoodAnalyzer;
import org.humoresque.kernel.Emotion;
import org.humoresque.library.store.LyricsMood;
import org.humoresque.music.lyrics.LyricMood;
import org.humoresque.music.lyrics.LyricsReading;
import org.humoresque.music.lyrics.score.EmotionWord;
import org.humoresque.music.lyrics.text.LyricLine;

/**
 * What was read from lyrics as text for people: the song with its emotional words coloured by the
 * side they speak for, green for pleasant and red for unpleasant, then the mood and its evidence.
 */
final class LyricsPrinter {

  private static final double WORTH_SAYING = 0.05;
  private static final String PLEASANT = "\u001B[1;32m";
  private static final String UNPLEASANT = "\u001B[1;31m";
  private static final String UNDECIDED = "\u001B[1;33m";
  private static final String PLAIN = "\u001B[0m";

  private final PrintWriter out;
  private final boolean colours;

  LyricsPrinter(PrintWriter out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  void print(String file, LyricsReading reading) {
    out.println(file);
    Map<Integer, List<EmotionWord>> byLine =
        reading.score().evidence().stream().collect(Collectors.groupingBy(EmotionWord::line));
    List<LyricLine> lines = reading.lyrics().lines();
    for (int i = 0; i < lines.size(); i++) {
      out.println("  " + coloured(lines.get(i).text(), byLine.getOrDefault(i, List.of())));
    }
    out.println();
    reading
        .mood()
        .ifPresentOrElse(
            mood -> print(mood, WordMoodAnalyzer.of(reading)),
            () -> out.println("no mood: " + reading.outcome().message()));
    int wrong = reading.lyrics().wrongStamps();
    if (wrong > 0) {
      out.printf("%d time stamps made no sense and were left out%n", wrong);
    }
    out.println();
    out.flush();
  }

  private void print(LyricMood mood, LyricsMood kept) {
    out.printf(
        Locale.ROOT,
        "%s — %s; valence %+.2f, arousal %+.2f; confidence %.2f%n",
        mood.scores().dominant().label(),
        percentages(mood.scores().toMap()),
        mood.mood().valence(),
        mood.mood().arousal(),
        mood.confidence());
    kept.reading().ifPresent(reading -> reading.evidence().forEach(this::print));
  }

  private void print(LyricsMood.Evidence word) {
    out.printf(
        Locale.ROOT,
        "  %+.2f  %s%s%s%n",
        word.contribution(),
        word.negated() ? "not " : "",
        word.word(),
        notes(word));
  }

  private static String notes(LyricsMood.Evidence word) {
    String emotion = word.emotion().map(Emotion::label).map(it -> " (" + it + ")").orElse("");
    return word.degree() == 1
        ? emotion
        : emotion + String.format(Locale.ROOT, ", degree ×%.2f", word.degree());
  }

  /** Words never overlap; where they should, the later one is left plain. */
  private String coloured(String line, List<EmotionWord> words) {
    if (!colours) {
      return line;
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (EmotionWord word : words) {
      if (word.start() >= at && word.end() <= line.length()) {
        text.append(line, at, word.start())
            .append(colour(word))
            .append(line, word.start(), word.end())
            .append(PLAIN);
        at = word.end();
      }
    }
    return text.append(line, at, line.length()).toString();
  }

  private static String colour(EmotionWord word) {
    if (word.contribution() == 0) {
      return UNDECIDED;
    }
    return word.contribution() > 0 ? PLEASANT : UNPLEASANT;
  }

  private static String percentages(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .filter(score -> score.getValue() >= WORTH_SAYING)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(score -> "%s %.0f %%".formatted(score.getKey(), 100 * score.getValue()))
        .collect(Collectors.joining(", "));
  }
}
